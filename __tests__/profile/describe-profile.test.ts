import { describe, expect, test } from '@jest/globals';
import { describeProfile } from '../../src/profile/describe-profile.ts';
import { profileOf } from './snapshot-of.ts';

describe('describeProfile()', () => {
  test('states facts with their places, and what is open', () => {
    const text = describeProfile(
      profileOf({
        'package.json': '{ "dependencies": { "express": "^5.0.0", "socket.io": "^4.8.0" } }',
        'server.js': `
          import express from 'express';
          import { Server } from 'socket.io';
          const app = express();
          app.post('/cards', requireUser, createCard);
          const io = new Server(app.listen(3000));
          io.to('board').emit('card:created', {});
          function requireUser(request, response, next) {}
          function createCard(request, response) {}
        `,
      }),
    );

    expect(text).toContain('- express (server) package.json:1\n');
    expect(text).toContain('- POST /cards [mutates]: requireUser > createCard server.js:4 (handler server.js:8-8)\n');
    expect(text).toContain('- server emits "card:created" in room board server.js:6\n');
    expect(text).toContain('- express ^5.0.0 (not resolved) package.json:1\n');
    expect(text).toContain('Open questions:\n- Where is it deployed?');
  });

  test('says that there is no real time, and leaves empty sections out', () => {
    const text = describeProfile(profileOf({ 'main.py': 'print(1)\n' }));

    expect(text).toContain('Real time today:\n- none found\n');
    expect(text).not.toContain('Routes:');
  });

  test('counts what is too much to list', () => {
    const routes = Array.from({ length: 100 }, (_, at) => `app.get('/r${at}', show);`).join('\n');

    const text = describeProfile(profileOf({ 'server.js': `import express from 'express';\nconst app = express();\n${routes}` }));

    expect(text).toContain('- and 20 more\n');
  });
});
