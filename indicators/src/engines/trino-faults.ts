import { EngineFault } from './engine.ts';

/** What is to be done about an error of Trino's, by its name there; of others its own words must do. */
const advice: Readonly<Record<string, string>> = {
  CATALOG_NOT_FOUND: 'A URL ends in /CATALOG/SCHEMA.',
  NOT_FOUND: 'A URL ends in /CATALOG/SCHEMA, a schema in which tables may be made.',
  SCHEMA_NOT_FOUND: 'A URL ends in /CATALOG/SCHEMA, a schema in which tables may be made.',
  TABLE_NOT_FOUND: 'Where no folder is named, the records are the tables patient, event and issue of the schema.',
  PERMISSION_DENIED: 'The user must be allowed to make and drop tables in the schema.',
  ADMINISTRATIVELY_KILLED: 'Somebody who looks after Trino ended the question.',
  QUERY_EXCEEDED_COMPILER_LIMIT: 'A condition is too long for Trino: DuckDB, the embedded engine, takes it.',
  EXCEEDED_LOCAL_MEMORY_LIMIT: 'Ask for fewer indicators or months at a time.',
  EXCEEDED_GLOBAL_MEMORY_LIMIT: 'Ask for fewer indicators or months at a time.',
};

/** A statement that Trino took and could not carry out. */
export function statementFault({ message, errorName }: { message: string; errorName: string }): EngineFault {
  const advised = advice[errorName];
  return new EngineFault(`Trino: ${message} (${errorName})${advised === undefined ? '' : `. ${advised}`}`);
}

/** A request that nobody answered, or that was answered by no. What is neither is a bug of ours, and stays what it is. */
export function requestFault(fault: unknown, server: string, user: string): unknown {
  if (!(fault instanceof Error) || fault instanceof EngineFault) return fault;
  const { status, code } = outcomeOf(fault);
  if (status === 401 || status === 403)
    return new EngineFault(
      `Trino at ${server} does not let ${user} in: the user or the password is wrong (${status}).`,
    );
  if (status !== null) return new EngineFault(`What answers at ${server} is no Trino that is ready (${status}).`);
  if (code === null) return fault;
  if (/CERT|SIGNATURE|ALTNAME/.test(code))
    return new EngineFault(`The certificate of ${server} is not trusted (${code}). NODE_EXTRA_CA_CERTS names more.`);
  return new EngineFault(`No Trino answers at ${server} (${code}).`);
}

/** The status of an answer, or why there was none, as the client's errors carry them. */
function outcomeOf(fault: Error): { status: number | null; code: string | null } {
  const response = 'response' in fault ? fault.response : null;
  const status = typeof response === 'object' && response !== null && 'status' in response ? response.status : null;
  const code = 'code' in fault ? fault.code : null;
  return { status: typeof status === 'number' ? status : null, code: typeof code === 'string' ? code : null };
}
