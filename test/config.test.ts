import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Config, loadConfig, readConfig } from '../src/config.ts';
import { defaultLimits } from '../src/data/format.ts';

const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GAbCdE.fake-token_for-the-tests-only-0123456789';

function configOf(environment: Record<string, string>, dotenv?: string): Config {
  const reading = readConfig(environment, dotenv);
  if ('faults' in reading) throw new Error(reading.faults.join('\n'));
  return reading.config;
}

function faultsOf(environment: Record<string, string>, dotenv?: string): readonly string[] {
  const reading = readConfig(environment, dotenv);
  return 'faults' in reading ? reading.faults : [];
}

describe('the settings', () => {
  it('have a default each, and no token, when nothing is said', () => {
    expect(configOf({})).toEqual({
      dataDir: 'data/libraries',
      watchChannels: [],
      logLevel: 'info',
      limits: defaultLimits,
      memory: 1024 * 1024 * 1024,
      playgroundPort: 4321,
      apiBase: 'https://discord.com/api',
      cdnBase: 'https://cdn.discordapp.com',
      attachmentOrigins: ['https://cdn.discordapp.com', 'https://media.discordapp.net'],
      styleDownloads: true,
      styleRepository: 'https://raw.githubusercontent.com/citation-style-language/styles/master/',
    });
  });

  it('have the port that the playground has of its own', () => {
    expect(configOf({}).playgroundPort).toBe(4321);
  });

  it('are read from the environment', () => {
    const told = configOf({
      DISCORD_TOKEN: token,
      DATA_DIR: '/srv/ibid',
      WATCH_CHANNELS: '123456789012345678, 12345678901234567890',
      LOG_LEVEL: 'silent',
      PLAYGROUND_PORT: '0',
      MAX_RECORDS: '500',
      MAX_FIELD_BYTES: '65536',
      MEMORY_MB: '256',
    });
    expect(told).toMatchObject({
      token,
      dataDir: '/srv/ibid',
      watchChannels: ['123456789012345678', '12345678901234567890'],
      logLevel: 'silent',
      limits: { records: 500, field: 65_536 },
      memory: 268_435_456,
      playgroundPort: 0,
    });
  });

  it('take `all` for the watched channels', () => {
    expect(configOf({ WATCH_CHANNELS: 'all' }).watchChannels).toBe('all');
  });

  it('are read from the text of a .env file, with comments, quotes and Windows line ends', () => {
    const dotenv = `\uFEFF# mine\r\nDISCORD_TOKEN="${token}"\r\n\r\nexport LOG_LEVEL=debug # loud\r\n`;
    expect(configOf({}, dotenv)).toMatchObject({ token, logLevel: 'debug' });
  });

  it('are taken from the environment where both say something', () => {
    const both = configOf({ PLAYGROUND_PORT: '5000' }, 'PLAYGROUND_PORT=6000\nLOG_LEVEL=warn');
    expect(both).toMatchObject({ playgroundPort: 5000, logLevel: 'warn' });
  });

  it('fall back to the default where the environment holds an empty value', () => {
    expect(configOf({ DISCORD_TOKEN: '' }, `DISCORD_TOKEN=${token}`)).not.toHaveProperty('token');
  });

  it('allow a local Discord, which is then the only origin of attachments', () => {
    const local = configOf({
      DISCORD_API_BASE: 'http://127.0.0.1:4000/api',
      DISCORD_CDN_BASE: 'http://127.0.0.1:4000',
    });
    expect(local).toMatchObject({
      apiBase: 'http://127.0.0.1:4000/api',
      cdnBase: 'http://127.0.0.1:4000',
      attachmentOrigins: ['http://127.0.0.1:4000'],
    });
  });
});

describe('the styles', () => {
  it('may come from a copy on this machine, or only from a folder', () => {
    const told = { STYLE_DOWNLOADS: 'off', STYLES_DIR: '/srv/styles' };
    for (const base of ['http://127.0.0.1:4000', 'http://127.0.0.1:4000/']) {
      expect(configOf({ ...told, STYLE_REPOSITORY: base })).toMatchObject({
        styleDownloads: false,
        styleRepository: 'http://127.0.0.1:4000/',
        stylesDir: '/srv/styles',
      });
    }
    const deeper = configOf({ STYLE_REPOSITORY: 'http://127.0.0.1:4000/csl/styles' });
    expect(deeper.styleRepository).toBe('http://127.0.0.1:4000/csl/styles/');
  });
});

describe('a fault', () => {
  it.each([
    ['DISCORD_TOKEN', `Bot ${token}`],
    ['WATCH_CHANNELS', '#papers'],
    ['WATCH_CHANNELS', '123456789012345678;123456789012345678'],
    ['WATCH_CHANNELS', '1234'],
    ['LOG_LEVEL', 'loud'],
    ['MAX_RECORDS', '0'],
    ['MAX_RECORDS', '1e6'],
    ['MAX_FIELD_BYTES', '10 MB'],
    ['MEMORY_MB', '0'],
    ['MEMORY_MB', '1 GB'],
    ['PLAYGROUND_PORT', '65536'],
    ['PLAYGROUND_PORT', '80.5'],
    ['PLAYGROUND_PORT', '-1'],
    ['DISCORD_API_BASE', 'https://discord.example/api'],
    ['DISCORD_API_BASE', 'http://127.0.0.1.example:4000/api'],
    ['DISCORD_API_BASE', 'http://127.0.0.1:4000'],
    ['DISCORD_API_BASE', 'http://127.0.0.1:99999/api'],
    ['DISCORD_API_BASE', 'http://user@127.0.0.1:4000/api'],
    ['DISCORD_CDN_BASE', 'http://10.0.0.1:4000'],
    ['DISCORD_CDN_BASE', 'http://127.0.0.1:4000/files'],
    ['STYLE_DOWNLOADS', 'yes'],
    ['STYLE_REPOSITORY', 'https://example.org/styles/'],
    ['STYLE_REPOSITORY', 'http://127.0.0.1.example:4000/'],
    ['STYLE_REPOSITORY', 'http://127.0.0.1:99999/'],
    ['STYLE_REPOSITORY', 'http://127.0.0.1:4000/../'],
    ['STYLE_REPOSITORY', 'http://user@127.0.0.1:4000/'],
  ])('names %s and says what to write instead of "%s"', (name, value) => {
    const faults = faultsOf({ [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} (?:must|is no) .+\\.$`));
    expect(faults[0]).not.toContain(value);
  });

  it('is reported together with all the others', () => {
    const faults = faultsOf(
      { LOG_LEVEL: 'loud', DISCORD_TOKEN: 'a b' },
      'PLAYGROUND_PORT=x\nhello',
    );
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      '.env,',
      'DISCORD_TOKEN',
      'LOG_LEVEL',
    ]);
  });

  it('tells that only one of the two addresses of a local Discord is set', () => {
    expect(faultsOf({ DISCORD_API_BASE: 'http://127.0.0.1:4000/api' })).toEqual([
      'DISCORD_CDN_BASE and DISCORD_API_BASE go together: set both to one local Discord, or neither.',
    ]);
  });

  it.each([
    ['behind the wrong name', `DISCORD_API_BASE=${token}\nLOG_LEVEL=${token}`],
    ['on a line of its own', token],
    ['with blanks in it', `DISCORD_TOKEN="${token} ${token}"`],
    ['behind a misspelt name', `DISCORD_TOKENS=${token}`],
  ])('never repeats a token that stands %s', (_, dotenv) => {
    const faults = faultsOf({}, dotenv);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join('\n')).not.toContain(token.slice(0, 12));
  });
});

describe('a name that is nearly a setting', () => {
  it.each([
    ['DISCORD_TOKENS', 'DISCORD_TOKEN'],
    ['WATCH_CHANNEL', 'WATCH_CHANNELS'],
    ['discord_token', 'DISCORD_TOKEN'],
    ['DATADIR', 'DATA_DIR'],
  ])('is a fault in .env: %s', (name, meant) => {
    expect(faultsOf({}, `${name}=1`)).toEqual([
      `${name} is no setting of Ibid: did you mean ${meant}?`,
    ]);
  });

  it('is a fault in .env when it begins like one of Discord', () => {
    expect(faultsOf({}, 'DISCORD_BOT_TOKEN=1')).toEqual([
      'DISCORD_BOT_TOKEN is no setting of Ibid: .env.example names them all.',
    ]);
  });

  it('is a warning in the environment, which other programs share', () => {
    expect(readConfig({ DATADIR: '/var/lib/other', HOME: '/home/me' })).toMatchObject({
      warnings: ['DATADIR is no setting of Ibid: did you mean DATA_DIR?'],
    });
  });

  it('is not looked for among the names of other programs', () => {
    expect(readConfig({ PATH: '/bin', TERM: 'xterm' }, 'COMPOSE_FILE=x.yml')).toMatchObject({
      warnings: [],
    });
  });
});

describe('the .env file of the working folder', () => {
  const before = process.cwd();
  beforeEach(() => process.chdir(mkdtempSync(join(tmpdir(), 'ibid-config-'))));
  afterEach(() => {
    const folder = process.cwd();
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });

  it('may be missing', () => {
    expect(loadConfig()).toHaveProperty('config');
  });

  it('is read', () => {
    writeFileSync('.env', 'PLAYGROUND_PORT=4999\n');
    expect(loadConfig()).toMatchObject({ config: { playgroundPort: 4999 } });
  });

  it('is refused when it is UTF-16, as old PowerShells write it', () => {
    writeFileSync('.env', '\uFEFFLOG_LEVEL=warn\r\n', 'utf16le');
    expect(loadConfig()).toEqual({ faults: ['.env is not UTF-8 text: save it again as UTF-8.'] });
  });

  it('is refused in a sentence when it cannot be read', () => {
    mkdirSync('.env');
    expect(loadConfig()).toEqual({ faults: ['.env cannot be read (EISDIR); check its rights.'] });
  });
});
