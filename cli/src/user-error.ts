/** What the person at the terminal can put right. The message is all they are shown; the exit code is 2. */
export class UserError extends Error {}
