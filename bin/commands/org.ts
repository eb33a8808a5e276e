import type { Command } from 'commander';
import type { RunCommand } from '../huibao.ts';
import { openCatalogue, withProduct } from '../open-product.ts';
import { sayFindings } from '../output/say-findings.ts';
import type { Session } from '../output/session.ts';
import { readOrganisationFile } from '../read-organisation-file.ts';

export function registerOrg(program: Command, run: RunCommand): void {
  const org = program.command('org').description('单位名录');
  org
    .command('import <file>')
    .description('导入单位名录（org.xlsx）；有错误时不改动原名录')
    .action(run(importOrg));
}

async function importOrg(session: Session, file: string): Promise<number> {
  const { organisation, findings } = await readOrganisationFile(file, await openCatalogue(session));
  sayFindings(session, findings);
  if (!organisation) {
    session.emit({ imported: false, findings });
    session.warn({
      zh: `${file} 有错误，单位名录没有改动。`,
      en: `${file} has errors; nothing was imported.`,
    });
    return 2;
  }
  await withProduct(session, async ({ runtime }) => {
    await runtime.importOrganisation(organisation);
    await runtime.drain();
  });
  session.say({
    zh: `已导入 ${organisation.units.length} 个单位，版本 ${organisation.version}。`,
    en: `Imported ${organisation.units.length} units, version ${organisation.version}.`,
  });
  session.emit({ imported: true, version: organisation.version, units: organisation.units.length, findings });
  return 0;
}
