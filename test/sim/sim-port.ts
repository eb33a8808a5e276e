import type { Process, World } from './world.ts';

/** A port of the memory adapters as one process sees it: each call has its effect when the world says so, or goes wrong. */
export function createSimPort<T extends object>(world: World, process: Process, name: string, port: T): T {
  return new Proxy(port, {
    get(target, property, receiver) {
      const member: unknown = Reflect.get(target, property, receiver);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        const about = args.map(describe).join(' ');
        return world.call(process, `${name}.${String(property)} ${about}`, () =>
          Reflect.apply(member, target, args),
        );
      };
    },
  });
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  if ('id' in value && typeof value.id === 'string') return value.id;
  return 'version' in value && typeof value.version === 'string' ? value.version : '';
}
