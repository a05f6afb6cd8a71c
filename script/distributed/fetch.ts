import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A Trino and the Java that runs it. */
export type Server = { version: string; folder: string; java: string };

/** Releases with the least Java they run on, the newest first. Maven Central has no archive of every release. */
const releases = [
  { version: '476', java: 24 },
  { version: '435', java: 17 },
] as const;
/** A cluster over files needs one connector, and one that is locked needs to know passwords. */
const plugins = ['hive', 'password-authenticators'];

/** The newest release that a Java at hand runs, or why there is none. What was fetched once is kept in `tools`. */
export function fetchTrino(tools: string): Server | { missing: string } {
  const javas = javasAtHand();
  if (javas.length === 0) return { missing: 'there is no Java here' };
  const tried: string[] = [];
  for (const { version, java: least } of releases) {
    const java = javas.find(({ major }) => major >= least);
    if (java === undefined) {
      tried.push(`Trino ${version} needs Java ${least}`);
      continue;
    }
    const folder = join(tools, `trino-server-${version}`);
    const isThere = plugins.every((name) => existsSync(join(folder, 'plugin', name)));
    const fault = isThere ? null : unpack(version, tools);
    if (fault === null) return { version, folder, java: java.program };
    tried.push(`Trino ${version} ${fault}`);
  }
  return { missing: tried.join('; ') };
}

function javasAtHand(): readonly { program: string; major: number }[] {
  const homes = existsSync('/usr/lib/jvm') ? readdirSync('/usr/lib/jvm').map((name) => join('/usr/lib/jvm', name)) : [];
  const named = process.env.JAVA_HOME === undefined ? [] : [process.env.JAVA_HOME];
  return [...[...named, ...homes].map((home) => join(home, 'bin/java')), 'java'].flatMap((program) => {
    const ran = spawnSync(program, ['-version'], { encoding: 'utf8' });
    const major = /version "(\d+)/.exec(ran.stderr ?? '')?.[1];
    return major === undefined ? [] : [{ program, major: Number(major) }];
  });
}

/** Maven fetches and verifies the archive; it is unpacked beside its place and moved there whole. Says why it could not be. */
function unpack(version: string, tools: string): string | null {
  const artifact = `io.trino:trino-server:${version}:tar.gz`;
  console.log(`fetching ${artifact} (about 800 MB)`);
  const fetched = spawnSync('mvn', ['-q', 'dependency:get', `-Dartifact=${artifact}`, '-Dtransitive=false'], {
    encoding: 'utf8',
  });
  if (fetched.error) return 'comes by Maven, which is not here (mvn)';
  if (fetched.status !== 0) return `did not come from Maven Central: ${firstLine(fetched.stdout)}`;
  const name = `trino-server-${version}`;
  const archive = join(homedir(), '.m2/repository/io/trino/trino-server', version, `${name}.tar.gz`);
  const partial = join(tools, `${name}.partial`);
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  // Plugins share files by links between them, so that all are unpacked before the others go.
  const tar = spawnSync('tar', ['xzf', archive, '-C', partial], { encoding: 'utf8' });
  if (tar.status !== 0) {
    rmSync(partial, { recursive: true, force: true });
    return `could not be unpacked: ${firstLine(tar.stderr)}`;
  }
  const folder = join(partial, name, 'plugin');
  for (const other of readdirSync(folder).filter((one) => !plugins.includes(one)))
    rmSync(join(folder, other), { recursive: true });
  rmSync(join(tools, name), { recursive: true, force: true });
  renameSync(join(partial, name), join(tools, name));
  rmSync(partial, { recursive: true });
  return null;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.slice(0, 200) ?? '';
}
