import { spawnSync } from 'node:child_process';
import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Lock } from './cluster.ts';
import type { Server } from './fetch.ts';

/** A certificate that nobody else trusts and one user with a password, both made for this one cluster. */
export function makeLock({ java }: Server, folder: string): Lock & { certificateFile: string } {
  mkdirSync(join(folder, 'coordinator/etc'), { recursive: true });
  const [user, password, key] = ['ana', randomBytes(12).toString('hex'), randomBytes(12).toString('hex')];
  const [store, certificateFile] = [join(folder, 'store.p12'), join(folder, 'certificate.pem')];
  const keytool = (...args: string[]) => {
    const made = spawnSync(join(dirname(java), 'keytool'), [...args, '-keystore', store, '-storepass', key], {
      encoding: 'utf8',
    });
    if (made.status !== 0) throw new Error(`keytool: ${made.stdout}${made.stderr}`);
  };
  const named = ['-dname', 'CN=127.0.0.1', '-ext', 'san=ip:127.0.0.1'];
  keytool('-genkeypair', '-alias', 'trino', '-keyalg', 'EC', '-validity', '2', '-storetype', 'PKCS12', ...named);
  keytool('-exportcert', '-rfc', '-alias', 'trino', '-file', certificateFile);
  const passwords = join(folder, 'passwords');
  writeFileSync(passwords, `${user}:${hashed(password)}\n`);
  const authenticator = ['password-authenticator.name=file', `file.password-file=${passwords}`];
  writeFileSync(join(folder, 'coordinator/etc/password-authenticator.properties'), `${authenticator.join('\n')}\n`);
  const config = (port: number) => [
    'http-server.https.enabled=true',
    `http-server.https.port=${port}`,
    `http-server.https.keystore.path=${store}`,
    `http-server.https.keystore.key=${key}`,
    'http-server.authentication.type=PASSWORD',
    `internal-communication.shared-secret=${randomBytes(32).toString('hex')}`,
  ];
  return { user, password, certificate: readFileSync(certificateFile, 'utf8'), certificateFile, config };
}

/** As Trino's password file has it: rounds, salt and PBKDF2, in hexadecimal. */
function hashed(password: string): string {
  const [rounds, salt] = [1000, randomBytes(16)];
  return `${rounds}:${salt.toString('hex')}:${pbkdf2Sync(password, salt, rounds, 64, 'sha1').toString('hex')}`;
}
