import type { CommanderError } from 'commander';
import type { Text } from '../../lambdas/core/model/text.ts';

/** By the code of the error; what stands in quotes in its message comes as arguments. */
const WORDS: Readonly<Record<string, (name: string, other: string) => Text>> = {
  'commander.missingMandatoryOptionValue': (flags) => ({
    zh: `缺少选项 ${flags}。`,
    en: `The option ${flags} is needed.`,
  }),
  'commander.optionMissingArgument': (flags) => ({
    zh: `选项 ${flags} 后面缺少值。`,
    en: `The option ${flags} needs a value.`,
  }),
  'commander.unknownOption': (flag) => ({ zh: `没有选项 ${flag}。`, en: `There is no option ${flag}.` }),
  'commander.unknownCommand': (name) => ({ zh: `没有命令“${name}”。`, en: `There is no command "${name}".` }),
  'commander.missingArgument': (name) => ({
    zh: `缺少参数 <${name}>。`,
    en: `The argument <${name}> is needed.`,
  }),
  'commander.excessArguments': (name) => ({
    zh: `命令“${name}”后面的参数多了。`,
    en: `Too many arguments for the command "${name}".`,
  }),
  'commander.invalidArgument': (flags, given) => ({
    zh: `选项 ${flags} 不能写“${given}”。`,
    en: `The option ${flags} cannot be "${given}".`,
  }),
};

/** What is wrong with the words of a command line, and where to read more. Null when it was a call for help. */
export function describeMisuse({ code, message }: CommanderError): Text | null {
  const words = WORDS[code];
  if (!words) return null;
  const [name = '', other = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted = '']) => quoted);
  const said = words(name, other);
  const meant = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1]?.split(', ') ?? [];
  const maybe =
    meant.length === 0
      ? { zh: '', en: '' }
      : { zh: `是不是 ${meant.join('、')}？`, en: ` Did you mean ${meant.join(' or ')}?` };
  return {
    zh: `${said.zh}${maybe.zh}\n（用 huibao --help 查看用法）`,
    en: `${said.en}${maybe.en}\n(huibao --help shows how to use it)`,
  };
}
