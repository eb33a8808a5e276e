import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import * as z from 'zod';
import cdkConfig from '../../cdk.json' with { type: 'json' };
import { buildStacks, type Stacks } from '../../lib/build-stacks.ts';
import { FUNCTION_NAMES, type FunctionAssets } from '../../lib/functions.ts';
import { readEnvironment } from '../../lib/read-environment.ts';

export const REGIONS = ['us-east-1', 'cn-northwest-1'] as const;
export const STACK_NAMES = ['storage', 'pipeline', 'api', 'monitoring'] as const;
export type StackName = (typeof STACK_NAMES)[number];

const ResourceSchema = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});
const TemplateSchema = z.looseObject({ Resources: z.record(z.string(), ResourceSchema) });

export interface Resource extends z.infer<typeof ResourceSchema> {
  readonly id: string;
  readonly stack: StackName;
}

export interface Synthesis {
  readonly stacks: Stacks;
  /** As JSON, by stack. */
  readonly templates: Readonly<Record<StackName, unknown>>;
  readonly resources: readonly Resource[];
  ofType(type: string): Resource[];
}

/** Stands in for the built functions: what they contain does not matter to the stacks. */
export function emptyAssets(): FunctionAssets {
  const root = mkdtempSync(join(tmpdir(), 'huibao-assets-'));
  const folders = FUNCTION_NAMES.map((name) => {
    const folder = join(root, name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.mjs'), `export const handler = '${name}';\n`);
    return [name, folder];
  });
  return Object.fromEntries(folders);
}

/** Synthesis of it fails on every finding of the checks that is not acknowledged. */
export function openApp(context: Readonly<Record<string, string>>): App {
  const app = new App({
    context: { ...cdkConfig.context, 'aws:cdk:disable-asset-staging': true, ...context },
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

/** The four stacks as `cdk synth -c …` would make them from the committed parameters. */
export function synthesise(context: Readonly<Record<string, string>>): Synthesis {
  const app = openApp(context);
  const stacks = buildStacks(app, readEnvironment(app.node), emptyAssets());
  const templates = Object.fromEntries(
    STACK_NAMES.map((name) => [name, Template.fromStack(stacks[name]).toJSON()]),
  ) as Record<StackName, unknown>;
  const resources = STACK_NAMES.flatMap((stack) =>
    Object.entries(TemplateSchema.parse(templates[stack]).Resources).map(([id, resource]) => ({
      ...resource,
      id,
      stack,
    })),
  );
  return { stacks, templates, resources, ofType: (type) => resources.filter((one) => one.Type === type) };
}
