/** A request that makes no sense: what is wrong with it, as a code, as a sentence, and where (`input.y[3]`, `options.freeze`). */
export class RequestError extends RangeError {
  readonly code: string;
  readonly path: string;

  constructor(code: string, message: string, path: string) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
    this.path = path;
  }
}
