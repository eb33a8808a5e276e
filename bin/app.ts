import { join } from 'node:path';
import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { buildStacks } from '../lib/build-stacks.ts';
import { readEnvironment } from '../lib/read-environment.ts';
import { buildFunctions } from './bundle/build-functions.ts';

const root = join(import.meta.dirname, '..');
const app = new App();
const environment = readEnvironment(app.node);
const assets = await buildFunctions({
  root,
  out: join(root, 'dist', 'functions', environment.region),
  catalogue: environment.catalogue,
});
buildStacks(app, environment, assets);
Tags.of(app).add('product', 'huibao');
Tags.of(app).add('environment', environment.name);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
