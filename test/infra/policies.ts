import * as z from 'zod';
import type { Resource, Synthesis } from './synthesise.ts';

const listOf = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item), item.transform((one) => [one])]).default([]);

const StatementSchema = z.looseObject({
  Effect: z.string(),
  Action: listOf(z.string()),
  Resource: listOf(z.unknown()),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});
export type Statement = z.infer<typeof StatementSchema>;

const DocumentSchema = z.looseObject({ Statement: z.array(StatementSchema) });
const PolicySchema = z.looseObject({
  PolicyDocument: DocumentSchema,
  Roles: z.array(z.looseObject({ Ref: z.string() })),
});

/** What the role of a function, found by a part of its name, may do. */
export function statementsOf(synthesis: Synthesis, role: string): Statement[] {
  const policies = synthesis
    .ofType('AWS::IAM::Policy')
    .map(({ Properties }) => PolicySchema.parse(Properties));
  const own = policies.filter((policy) => policy.Roles.some(({ Ref }) => Ref.startsWith(role)));
  return own.flatMap((policy) => policy.PolicyDocument.Statement);
}

export function allStatements(synthesis: Synthesis): { policy: Resource; statement: Statement }[] {
  return synthesis.ofType('AWS::IAM::Policy').flatMap((policy) =>
    PolicySchema.parse(policy.Properties).PolicyDocument.Statement.map((statement) => ({
      policy,
      statement,
    })),
  );
}

/** Partitions of the table that statements let somebody use an action on. */
export function leadingKeys(statements: readonly Statement[], action: string): string[] {
  return statements
    .filter((statement) => statement.Effect === 'Allow' && statement.Action.includes(action))
    .flatMap((statement) => {
      const keys = statement.Condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
      return keys === undefined
        ? ['*']
        : z
            .array(z.string())
            .or(z.string().transform((one) => [one]))
            .parse(keys);
    })
    .sort();
}

/** Resources that statements allow an action on, as text. */
export function resourcesOf(statements: readonly Statement[], action: string): string[] {
  return statements
    .filter((statement) => statement.Effect === 'Allow' && statement.Action.includes(action))
    .flatMap((statement) => statement.Resource.map((one) => JSON.stringify(one)));
}
