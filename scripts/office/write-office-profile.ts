import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMES = 'xmlns:library="http://openoffice.org/2000/library"';

/** A user profile that knows one macro, `Standard.Office.Main` (office-macro.bas). */
export function writeOfficeProfile(folder: string): void {
  const basic = join(folder, 'user', 'basic');
  mkdirSync(join(basic, 'Standard'), { recursive: true });
  const source = readFileSync(join(import.meta.dirname, 'office-macro.bas'), 'utf8');
  const text = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  writeFileSync(
    join(basic, 'Standard', 'Office.xba'),
    `${HEAD}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Office" script:language="StarBasic">${text}</script:module>`,
  );
  writeFileSync(
    join(basic, 'Standard', 'script.xlb'),
    `${HEAD}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd"><library:library ${NAMES} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Office"/></library:library>`,
  );
  writeFileSync(
    join(basic, 'script.xlc'),
    `${HEAD}<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd"><library:libraries ${NAMES} xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
  );
}
