// Puts what the browser needs from npm into wwwroot/lib. Called by the build; several builds at once wait for each other.
import { createHash } from 'node:crypto';
import { execSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const lib = path.join(here, '../../wwwroot/lib');
const stamp = path.join(lib, 'made-from.txt');
const lock = path.join(here, 'obj/lib.lock');
const waitAtMostMs = 180_000;

// What is there already was made from exactly these files, so a second build has nothing to do.
const wanted = createHash('sha256').update(['package-lock.json', 'lib.mjs'].map(name => fs.readFileSync(path.join(here, name))).join('\n')).digest('hex');
const isMade = () => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted;

/** A folder can be made only once: who makes it may go on, the others wait. A lock older than the wait was left by a build that was killed. */
function takeLock() {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  for (const since = Date.now(); ;) {
    try {
      fs.mkdirSync(lock);
      return;
    } catch {
      if (fs.existsSync(lock) && Date.now() - fs.statSync(lock).mtimeMs > waitAtMostMs) fs.rmSync(lock, { recursive: true, force: true });
      if (Date.now() - since > 2 * waitAtMostMs) throw new Error(`${lock} is held by another build. Remove it if there is none.`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

function copy(from, to, keep = () => true) {
  const source = path.join(here, 'node_modules', from);
  fs.mkdirSync(path.dirname(path.join(lib, to)), { recursive: true });
  if (fs.statSync(source).isFile()) fs.copyFileSync(source, path.join(lib, to));
  else for (const name of fs.readdirSync(source)) if (keep(name)) copy(`${from}/${name}`, `${to}/${name}`, keep);
}

function make() {
  execSync('npm ci --no-audit --no-fund --loglevel=error', { cwd: here, stdio: 'inherit' });
  // Only what is served: .d.ts stand beside the modules for the type check and are not published.
  const module = name => /^[\w-]+(\.js|\.d\.ts)$/.test(name) && !/^(static|polyfill|private|is-server|README)/.test(name);
  for (const name of fs.readdirSync(path.join(here, 'node_modules/lit-html'))) if (module(name)) copy(`lit-html/${name}`, `lit-html/${name}`);
  copy('lit-html/directives', 'lit-html/directives', name => module(name));
  copy('@microsoft/signalr/dist/browser/signalr.min.js', 'signalr.min.js');
  for (const part of ['latin', 'latin-ext'])
    copy(`@fontsource-variable/figtree/files/figtree-${part}-wght-normal.woff2`, `figtree/figtree-${part}.woff2`);
  fs.writeFileSync(stamp, wanted);
}

if (!isMade()) {
  takeLock();
  try {
    if (!isMade()) make();
  } finally {
    fs.rmSync(lock, { recursive: true, force: true });
  }
}
// Told to the build, which compares dates.
fs.utimesSync(stamp, new Date(), new Date());
