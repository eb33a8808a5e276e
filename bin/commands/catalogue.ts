import type { Command } from 'commander';
import { checkCatalogueFolder } from '../catalogue/check-folder.ts';
import { compareCatalogueFolders } from '../catalogue/compare-folders.ts';
import { documentCatalogue } from '../catalogue/document-catalogue.ts';
import type { RunCommand } from '../huibao.ts';

export function registerCatalogue(program: Command, run: RunCommand): void {
  const catalogue = program.command('catalogue').description('报表、台账、指标和勾稽规则的定义');
  catalogue
    .command('check [dir]')
    .description('检查目录：引用、重复、循环、没有用处的列、文字是否齐全；清点并核对印出数字的出处')
    .option('--verbose', '列出不能按原样计量的数字及原因、只供查阅的列')
    .action(run(checkCatalogueFolder));
  catalogue
    .command('docs [dir]')
    .description('把目录写成可读的文档：Markdown 各一页，另有一个完整的 HTML')
    .requiredOption('--out <dir>', '写到哪个目录')
    .action(run(documentCatalogue));
  catalogue
    .command('diff <before> <after>')
    .description('比较两个目录：增加、删去、改动了什么，填报人会看到什么，哪些数会变')
    .action(run(compareCatalogueFolders));
}
