import { z } from 'zod';

/**
 * The parts of FHIR R4 resources that an extract is made of. Everything else of a resource (names, addresses, telephone
 * numbers, identifiers) is never read.
 */
const coding = z.object({ system: z.string().optional(), code: z.string().optional(), display: z.string().optional() });
const concept = z.object({ coding: z.array(coding).optional(), text: z.string().optional() });
const reference = z.object({ reference: z.string().optional() });
const period = z.object({ start: z.string().optional(), end: z.string().optional() });
const quantity = z.object({
  value: z.number().optional(),
  comparator: z.string().optional(),
  unit: z.string().optional(),
  code: z.string().optional(),
});
const organisation = z.object({
  identifier: z.object({ system: z.string().optional(), value: z.string().optional() }).optional(),
});

const measured = {
  code: concept.optional(),
  valueQuantity: quantity.optional(),
  valueCodeableConcept: concept.optional(),
  valueString: z.string().optional(),
  valueInteger: z.number().optional(),
};

/** STU3 wrote the status of a condition as one word. It is let through here, so that it can be told apart and refused. */
const status = z.union([z.string(), concept]).optional();

export const resource = z.discriminatedUnion('resourceType', [
  z.object({
    resourceType: z.literal('Patient'),
    id: z.string().min(1),
    gender: z.string().optional(),
    birthDate: z.string().optional(),
    deceasedDateTime: z.string().optional(),
    deceasedBoolean: z.boolean().optional(),
    generalPractitioner: z.array(organisation).optional(),
    managingOrganization: organisation.optional(),
  }),
  z.object({
    resourceType: z.literal('Condition'),
    code: concept.optional(),
    subject: reference.optional(),
    clinicalStatus: status,
    verificationStatus: status,
    onsetDateTime: z.string().optional(),
    onsetPeriod: period.optional(),
    recordedDate: z.string().optional(),
    abatementDateTime: z.string().optional(),
  }),
  z.object({
    resourceType: z.literal('Observation'),
    status: z.string().optional(),
    subject: reference.optional(),
    effectiveDateTime: z.string().optional(),
    effectivePeriod: period.optional(),
    effectiveInstant: z.string().optional(),
    issued: z.string().optional(),
    ...measured,
    component: z.array(z.object(measured)).optional(),
  }),
  z.object({
    resourceType: z.literal('Procedure'),
    status: z.string().optional(),
    code: concept.optional(),
    subject: reference.optional(),
    performedDateTime: z.string().optional(),
    performedPeriod: period.optional(),
  }),
  z.object({
    resourceType: z.literal('Encounter'),
    status: z.string().optional(),
    type: z.array(concept).optional(),
    subject: reference.optional(),
    period: period.optional(),
  }),
  z.object({
    resourceType: z.literal('MedicationRequest'),
    status: z.string().optional(),
    intent: z.string().optional(),
    doNotPerform: z.boolean().optional(),
    subject: reference.optional(),
    authoredOn: z.string().optional(),
    medicationCodeableConcept: concept.optional(),
    medicationReference: reference.optional(),
    contained: z.array(z.object({ id: z.string().optional(), code: concept.optional() })).optional(),
  }),
  z.object({ resourceType: z.literal('Medication'), id: z.string().min(1), code: concept.optional() }),
]);

export type Resource = z.infer<typeof resource>;
type Kind = Resource['resourceType'];
export type Of<K extends Kind> = Extract<Resource, { resourceType: K }>;
export type Coded = z.infer<typeof concept>;
export type Measured = z.infer<z.ZodObject<typeof measured>>;

const kinds: ReadonlySet<string> = new Set(resource.options.map((one) => one.shape.resourceType.value));

export const isUsed = (kind: string): boolean => kinds.has(kind);

/** What a resource, a bundle or anything else says it is. */
export const anyResource = z.looseObject({ resourceType: z.string() });

export const bundle = z.object({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.object({ fullUrl: z.string().optional(), resource: z.unknown() })).optional(),
});
