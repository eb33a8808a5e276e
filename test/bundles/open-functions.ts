import type { FunctionAssets, FunctionName } from '../../lib/functions.ts';
import { type Recorded, type RecordingProxy, startRecordingProxy } from './recording-proxy.ts';
import { type Bundle, startBundle } from './start-bundle.ts';
import type { Cloud } from './start-cloud.ts';

export interface Functions {
  /** Started when first asked for, with what it asks of table and objects written down. */
  run(name: FunctionName): Promise<Bundle>;
  recorded(): ReadonlyMap<FunctionName, readonly Recorded[]>;
  stop(): void;
}

export function openFunctions(assets: FunctionAssets, cloud: Cloud): Functions {
  const running = new Map<FunctionName, Bundle>();
  const watched = new Map<FunctionName, RecordingProxy[]>();
  return {
    async run(name) {
      const found = running.get(name);
      if (found) return found;
      const table = await startRecordingProxy(cloud.env.AWS_ENDPOINT_URL_DYNAMODB ?? '');
      const objects = await startRecordingProxy(cloud.env.AWS_ENDPOINT_URL_S3 ?? '');
      watched.set(name, [table, objects]);
      const bundle = await startBundle(assets[name], {
        ...cloud.env,
        AWS_ENDPOINT_URL_DYNAMODB: table.url,
        AWS_ENDPOINT_URL_S3: objects.url,
        POWERTOOLS_SERVICE_NAME: name,
      });
      running.set(name, bundle);
      return bundle;
    },
    recorded: () =>
      new Map([...watched].map(([name, proxies]) => [name, proxies.flatMap((proxy) => proxy.recorded)])),
    stop() {
      for (const bundle of running.values()) bundle.stop();
      for (const proxy of [...watched.values()].flat()) proxy.close();
    },
  };
}
