/** One patient as the oracle sees them. Days are numbers (`calendar.ts`); what is unknown is `null`. */
export type Patient = {
  id: string;
  sex: string | null;
  birth: number | null;
  death: number | null;
  ethnicity: string | null;
  imdDecile: number | null;
  registrations: readonly Registration[];
  events: readonly Event[];
  issues: readonly Issue[];
};

export type Registration = { practice: string; from: number | null; to: number | null };
/** `value` is in the canonical unit, `null` when absent or implausible. `system` is empty for SNOMED CT. */
export type Event = { day: number; system: string; code: string; value: number | null; converted: boolean };
export type Issue = { day: number; code: string; name: string | null; bnf: string | null };
