import { describe, expect, test } from '@jest/globals';
import semver from 'semver';
import { apiSince, deprecatedApis } from '../../src/knowledge/api-changes.ts';
import { advisories } from '../../src/knowledge/advisories.ts';

describe('API changes', () => {
  test.each([
    ["await io.to('a').timeout(500).emitWithAck('x')", ['io.timeout', 'emitWithAck', 'emitWithAck-client']],
    ['io.engine.use(helmet())', ['engine.use']],
    ['new Server(http, { connectionStateRecovery: {} })', ['connectionStateRecovery']],
    ["socket.emit('board:join', id)", []],
  ])('finds the newer calls in %s', (code, ids) => {
    expect(apiSince.filter((api) => api.pattern.test(code)).map((api) => api.id)).toEqual(ids);
  });

  test.each([
    ["socket.on('reconnect_attempt', retry)", ['reconnect-on-socket']],
    ["socket.io.on('reconnect_attempt', retry)", []],
    ["import redis from 'socket.io-redis'", ['socket.io-redis']],
    ["import { createAdapter } from '@socket.io/redis-adapter'", []],
  ])('finds what is deprecated in %s', (code, ids) => {
    expect(deprecatedApis.filter((api) => api.pattern.test(code)).map((api) => api.id)).toEqual(ids);
  });
});

describe('advisories', () => {
  test.each([
    ['ws', '8.19.0', ['CVE-2026-45736', 'CVE-2026-48779']],
    ['ws', '7.5.9', ['CVE-2024-37890']],
    ['ws', '8.21.0', []],
    ['socket.io', '4.8.4', []],
    ['socket.io-parser', '4.2.4', ['CVE-2026-33151']],
  ])('%s %s', (name, version, ids) => {
    const hits = advisories.filter((each) => each.package === name && semver.satisfies(version, each.vulnerable));
    expect(hits.map((each) => each.id)).toEqual(ids);
  });

  test('every fixed version is outside the range it fixes', () => {
    const wrong = advisories.flatMap((each) => each.fixedIn.filter((version) => semver.satisfies(version, each.vulnerable)));
    expect(wrong).toEqual([]);
  });
});
