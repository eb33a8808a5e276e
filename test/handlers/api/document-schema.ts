import * as z from 'zod';

/** The part of OpenAPI 3.1 that the product's document uses; anything else in it is an error. */
const SchemaSchema = z.record(z.string(), z.unknown());
const MediaSchema = z.strictObject({ schema: SchemaSchema });
const ContentSchema = z.record(z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/), MediaSchema);
const ResponseSchema = z.strictObject({
  description: z.string().min(1),
  headers: z.record(z.string(), z.strictObject({ description: z.string(), schema: SchemaSchema })).optional(),
  content: ContentSchema.optional(),
});
const ParameterSchema = z.strictObject({
  name: z.string().min(1),
  in: z.enum(['path', 'query']),
  required: z.boolean(),
  description: z.string().optional(),
  schema: SchemaSchema,
});
const OperationSchema = z.strictObject({
  operationId: z.string().regex(/^[a-z][A-Za-z]+$/),
  tags: z.array(z.string()).length(1),
  summary: z.string().min(1),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  parameters: z.array(ParameterSchema).optional(),
  requestBody: z.strictObject({ required: z.boolean().optional(), content: ContentSchema }).optional(),
  responses: z.record(z.string().regex(/^([1-5]\d\d|default)$/), ResponseSchema),
});

export const DocumentSchema = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  tags: z.array(z.strictObject({ name: z.string() })),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  components: z.strictObject({
    schemas: z.record(z.string(), SchemaSchema),
    parameters: z.strictObject({}),
    securitySchemes: z.record(
      z.string(),
      z.strictObject({ type: z.literal('http'), scheme: z.literal('bearer'), bearerFormat: z.string() }),
    ),
  }),
  paths: z.record(
    z.string().regex(/^(\/(\w+(\.json)?|\{\w+\}))+$/),
    z.partialRecord(z.enum(['get', 'put', 'post', 'delete']), OperationSchema),
  ),
  webhooks: z.strictObject({}).optional(),
});
export type OpenApiDocument = z.infer<typeof DocumentSchema>;
