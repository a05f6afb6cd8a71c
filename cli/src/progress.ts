import type { WriteStream } from 'node:tty';

export type Progress = { say: (what: string, done: number) => void; end: () => void };

const width = 24;

/** A bar that moves on a terminal; elsewhere a plain line whenever something new begins. */
export function progressOn(stream: Pick<WriteStream, 'isTTY' | 'write'>): Progress {
  let last = '';
  if (!stream.isTTY) {
    return {
      say: (what) => {
        if (what !== last) stream.write(`${what}\n`);
        last = what;
      },
      end: () => {},
    };
  }
  return {
    say: (what, done) => {
      const full = Math.round(width * Math.min(1, Math.max(0, done)));
      stream.write(`\r\u001b[2K[${'='.repeat(full)}${' '.repeat(width - full)}] ${what}`);
      last = what;
    },
    end: () => {
      if (last !== '') stream.write('\r\u001b[2K');
    },
  };
}
