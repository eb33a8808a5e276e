import { MAX_PACKAGE_FILES, PREFIXES } from '../contract.ts';
import { BATCH_FINDINGS } from '../core/model/batch-findings.ts';
import type { Finding } from '../core/model/finding.ts';
import { makeFinding } from '../core/model/finding-kind.ts';
import { decodeJson, encodeJson } from '../core/model/json-bytes.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { type PackageMember, type PackageResult, PackageResultSchema } from '../core/model/package-result.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import type { UploadRecord } from '../core/model/upload.ts';
import { type UploadResult, UploadResultSchema } from '../core/model/upload-result.ts';
import type { Verdict } from '../core/model/verdict.ts';
import { type BatchEntry, type RefusedFile, unpackBatch } from '../core/workbook/unpack-batch.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { Upload } from './describe-upload.ts';
import { doneRecord } from './done-record.ts';
import { mapAtOnce } from './map-at-once.ts';
import type { TreeOf } from './org-trees.ts';
import { fileNameOf, type SortDeps, sortMembers, type Taken } from './sort-members.ts';
import { type ReceiveDeps, storeUpload } from './store-upload.ts';
import { resultKey } from './write-results.ts';

export interface UnpackDeps extends SortDeps {
  readonly results: ObjectStore;
  readonly treeOf: TreeOf;
  /** Where the workbooks go; without it they are taken to stand there already, as in a rebuild from raw files. */
  readonly members?: ReceiveDeps;
}

export interface Package {
  readonly upload: Upload;
  readonly bytes: Uint8Array;
  /** Absent for one that nobody announced: it may hold workbooks of its own unit alone. */
  readonly reach: UploadRecord['reach'];
}

/** Key of the object that says what became of the files of a package. */
export function membersKey(uploadId: string): string {
  return `${PREFIXES.results}/${uploadId}/members.json`;
}

/**
 * Makes an upload of every workbook in a package, of the same sender, with an id of its own that follows from the
 * package's. May be repeated: the same bytes go under the same keys, and an upload that is done stays as it is.
 */
export async function unpackUpload(
  deps: UnpackDeps,
  given: Package,
  organisation: Organisation,
): Promise<UploadRecord> {
  const { upload, reach } = given;
  const about = { ...doneRecord(upload), ...(reach !== undefined && { reach }) };
  const { members } = deps;
  if (!members) return { ...about, ...(await rebuilt(deps, upload.id)) };
  const entries = entriesOf(given);
  if ('finding' in entries) {
    const { verdict, finding } = entries;
    return { ...about, verdict, outcome: 'refused', resultKey: await tell(deps, given, verdict, [finding]) };
  }
  const result = await storeMembers({ ...deps, members }, given, entries, organisation);
  await deps.results.put(membersKey(upload.id), encodeJson(PackageResultSchema.parse(result)));
  const { verdict, outcome } = unpacked(result);
  return { ...about, verdict, outcome, resultKey: await tell(deps, given, verdict, []) };
}

/** The files of a package as they were taken or left out; null while that is not known, or for no package. */
export async function readMembers(
  { results }: { readonly results: Pick<ObjectStore, 'get'> },
  uploadId: string,
): Promise<PackageResult | null> {
  const object = await results.get(membersKey(uploadId));
  return object && PackageResultSchema.parse(decodeJson(object.bytes));
}

/** A workbook in place of a package is a package of one. */
function entriesOf({ upload, bytes }: Package): readonly BatchEntry[] | RefusedFile {
  const entries = unpackBatch(bytes) ?? [{ name: upload.fileName, unpack: () => bytes }];
  if ('finding' in entries || entries.length <= MAX_PACKAGE_FILES) return entries;
  const words = { count: entries.length, limit: MAX_PACKAGE_FILES };
  const finding = makeFinding('B007', BATCH_FINDINGS.B007, { sheet: null, cell: null }, words);
  return { verdict: 'too-large', finding };
}

const WRITES_AT_ONCE = 8;

/** What was told then; the workbooks have raw files of their own. */
async function rebuilt(deps: Pick<UnpackDeps, 'results'>, uploadId: string): Promise<Partial<UploadRecord>> {
  const before = await readMembers(deps, uploadId);
  return before ? { ...unpacked(before), resultKey: resultKey(uploadId) } : { outcome: 'refused' };
}

async function storeMembers(
  deps: UnpackDeps & { readonly members: ReceiveDeps },
  { upload, reach }: Package,
  entries: readonly BatchEntry[],
  organisation: Organisation,
): Promise<PackageResult> {
  const { members } = deps;
  const reaches = ({ unit, period }: SubmissionKey) =>
    unit === upload.packageOf ||
    (reach === 'subtree' &&
      deps
        .treeOf(organisation, period)
        .ancestorsOf(unit)
        .includes(upload.packageOf ?? ''));
  const { taken, refused } = await sortMembers(deps, entries, organisation, reaches);
  const all = new Map<number, PackageMember>(refused);
  await mapAtOnce(
    taken,
    async (one) => all.set(one.place, await storeMember(members, upload, one)),
    WRITES_AT_ONCE,
  );
  const inOrder = [...all].sort(([a], [b]) => a - b).map(([, member]) => member);
  return { uploadId: upload.id, members: inOrder };
}

async function storeMember(deps: ReceiveDeps, upload: Upload, member: Taken): Promise<PackageMember> {
  const { entry, place, key } = member;
  const bytes = entry.unpack();
  if ('finding' in bytes) throw new Error(`${entry.name} cannot be unpacked twice`);
  const id = `${upload.id}-${String(place + 1).padStart(4, '0')}`;
  await storeUpload(deps, {
    id,
    expected: key,
    byServer: true,
    bytes,
    fileName: fileNameOf(entry.name),
    receivedAt: upload.receivedAt,
    sender: upload.by?.name,
    via: upload.by?.via,
  });
  const about = key ?? { unit: null, form: null, period: null };
  return { name: entry.name, ...about, uploadId: id, finding: null };
}

/** Of the package itself; its workbooks are judged each on its own. */
function unpacked({ members }: PackageResult): { verdict: Verdict; outcome: 'unpacked' | 'refused' } {
  const taken = members.filter(({ uploadId }) => uploadId !== null).length;
  if (taken === 0) return { verdict: 'rejected', outcome: 'refused' };
  const told = members.some(({ finding }) => finding?.severity === 'error');
  return { verdict: told ? 'accepted-with-warnings' : 'accepted', outcome: 'unpacked' };
}

async function tell(
  { results }: Pick<UnpackDeps, 'results'>,
  { upload }: Package,
  verdict: Verdict,
  findings: readonly Finding[],
): Promise<string> {
  const result: UploadResult = UploadResultSchema.parse({
    uploadId: upload.id,
    fileName: upload.fileName,
    unit: upload.packageOf ?? null,
    form: null,
    period: null,
    verdict,
    findings,
    normalisations: [],
    annotated: null,
  });
  const key = resultKey(upload.id);
  await results.put(key, encodeJson(result));
  return key;
}
