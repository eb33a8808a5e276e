const HASH = /\b[0-9a-f]{64}\b/g;

/** A template without what differs from build to build: hashes of code and of deployments. */
export function maskTemplate(template: unknown): unknown {
  const text = JSON.stringify(template).replace(HASH, '<hash>');
  return JSON.parse(text.replace(/(Deployment\w*?)[0-9a-f]{40}\b/gi, '$1<hash>'));
}
