import { partToUtf8 } from './part-encoding.ts';
import { XmlScanner } from './xml-scanner.ts';
import type { ZipArchive } from './zip-archive.ts';

export interface Relationship {
  /** Last segment of the type URI: the same in the transitional and the strict namespaces. */
  readonly type: string;
  /** Name of the part inside the package, or the address when `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** Relationships of a part by id (`''`: of the package itself). Empty when it has none. */
export function readRelationships(zip: ZipArchive, part: string): ReadonlyMap<string, Relationship> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const bytes = zip.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const relationships = new Map<string, Relationship>();
  if (!bytes) return relationships;
  const scanner = new XmlScanner(partToUtf8(bytes));
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || !scanner.nameIs('Relationship')) continue;
    const id = scanner.attribute('Id');
    const target = scanner.attribute('Target');
    if (id === null || target === null) continue;
    const external = scanner.attribute('TargetMode')?.toLowerCase() === 'external';
    const type = scanner.attribute('Type') ?? '';
    relationships.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolvePart(folder, target),
      external,
    });
  }
  return relationships;
}

/** @example resolvePart('xl/', '../docProps/app.xml') === 'docProps/app.xml' */
function resolvePart(folder: string, target: string): string {
  const plain = target.replaceAll('\\', '/');
  const segments: string[] = [];
  for (const segment of (plain.startsWith('/') ? plain : folder + plain).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
