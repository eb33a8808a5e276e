import { Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Says why a finding of the checks is right as it is. One finding of one construct at a time. */
export function acknowledge(construct: Construct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}
