import { describe, expect, test } from '@jest/globals';
import { factsOf } from './facts-of.ts';
import { profileOf } from './snapshot-of.ts';

type Files = Readonly<Record<string, string>>;

/** What a profile says about real time, nothing else. */
function realtimeOf(files: Files): readonly string[] {
  return factsOf(profileOf(files)).filter((fact) => /^(?:realtime|event|adapter) /.test(fact));
}

function npm(...names: readonly string[]): Files {
  const lines = names.map((name) => `"${name}": "1.0.0"`).join(', ');
  return { 'package.json': `{ "name": "app", "dependencies": { ${lines} } }` };
}

describe('layers of JavaScript that are no Socket.IO', () => {
  const rows: readonly (readonly [string, Files, readonly string[]])[] = [
    [
      'Sails: broadcasts with room and event, joins, the client that listens',
      {
        ...npm('sails', 'sails-hook-sockets', 'sails.io.js', 'socket.io-client'),
        'api/helpers/move-card.js':
          'module.exports = { async fn(card) {\n  sails.sockets.broadcast(`board:${card.boardId}`, "cardUpdate", { item: card });\n} };',
        'api/controllers/boards/show.js':
          'module.exports = { fn() {\n  sails.sockets.join(this.req, `board:${this.req.params.id}`);\n} };',
        'client/socket.js':
          "import io from 'socket.io-client';\nimport sailsIOClient from 'sails.io.js';\nconst { socket } = sailsIOClient(io);\nsocket.on('cardUpdate', () => {});",
      },
      [
        'realtime socket.io-client ? @ package.json:1',
        'realtime sails-hook-sockets ? @ package.json:1',
        'realtime sails.io.js ? @ package.json:1',
        'realtime server @ api/controllers/boards/show.js:2',
        'realtime client @ client/socket.js:3',
        'event client handles cardUpdate @ client/socket.js:4',
        'event server emits cardUpdate to board:{boardId} @ api/helpers/move-card.js:2',
      ],
    ],
    [
      'Meteor: publications are heard by subscriptions, methods by calls',
      {
        'package.json': '{ "name": "app", "dependencies": { "meteor-node-stubs": "1.0.0" } }',
        'server/cards.js':
          "import { Meteor } from 'meteor/meteor';\nMeteor.publish('cards', function () {});\nMeteor.methods({\n  'cards.move'() {},\n  archive: function () {},\n});",
        'client/board.js':
          "import { Meteor } from 'meteor/meteor';\nMeteor.subscribe('cards', 1);\nMeteor.callAsync('cards.move', 1);",
      },
      [
        'realtime meteor ddp ? @ client/board.js:2',
        'realtime server @ server/cards.js:2',
        'realtime client @ client/board.js:2',
        'event client handles cards @ client/board.js:2',
        'event client emits cards.move @ client/board.js:3',
        'event server emits cards @ server/cards.js:2',
        'event server handles cards.move @ server/cards.js:3',
        'event server handles archive @ server/cards.js:3',
      ],
    ],
    [
      'Feathers: channels on the server, service events on the client',
      {
        ...npm('@feathersjs/feathers', '@feathersjs/socketio'),
        'src/channels.ts':
          "import '@feathersjs/feathers';\nexport default (app) => {\n  app.on('login', (_, { connection }) => app.channel('authenticated').join(connection));\n  app.service('cards').publish('patched', () => app.channel('authenticated'));\n};",
        'client/app.tsx': "import feathers from '@feathersjs/client';\napp.service('cards').on('patched', () => {});",
      },
      [
        'realtime @feathersjs/feathers ? @ client/app.tsx:2',
        'realtime server @ src/channels.ts:3',
        'event client handles patched to cards @ client/app.tsx:2',
        'event server emits patched to cards @ src/channels.ts:4',
      ],
    ],
    [
      'tRPC: the procedure names the event, the hook hears it',
      {
        ...npm('@trpc/server', '@trpc/client'),
        'src/router.ts':
          "import { router, publicProcedure } from './trpc';\nimport { tracked } from '@trpc/server';\nexport const posts = router({\n  onAdd: publicProcedure.input(schema).subscription(async function* () {}),\n});",
        'src/page.tsx': "import { trpc } from './trpc';\nexport const Page = () => trpc.posts.onAdd.useSubscription(undefined);",
        'src/client.ts':
          "import { httpSubscriptionLink } from '@trpc/client';\nexport const link = httpSubscriptionLink({ url });",
      },
      [
        'realtime @trpc/server ? @ src/client.ts:2',
        'realtime server @ src/router.ts:4',
        'realtime client @ src/client.ts:2',
        'realtime client @ src/page.tsx:2',
        'event client handles onAdd @ src/page.tsx:2',
        'event server emits onAdd @ src/router.ts:4',
      ],
    ],
    [
      'GraphQL: decorated subscriptions, topics of the broker, documents of the client',
      {
        ...npm('@nestjs/graphql', 'graphql-subscriptions', 'graphql-redis-subscriptions', 'graphql-ws'),
        'src/team.resolver.ts':
          "import { Resolver, Subscription } from '@nestjs/graphql';\n@Resolver()\nexport class TeamResolver {\n  @Subscription(() => Member, { resolve: (value) => value })\n  memberAdded(id: string) {\n    return this.pubsub.asyncIterator(`team/${id}/added`);\n  }\n}",
        'src/team.service.ts':
          'export class TeamService {\n  add(team) {\n    this.pubsub.publish(`team/${team.id}/added`, team);\n  }\n}',
        'web/member.graphql': 'subscription MemberAdded($id: ID!) {\n  memberAdded(id: $id) { uid }\n}',
      },
      [
        'realtime graphql-ws ? @ package.json:1',
        'realtime graphql-subscriptions ? @ package.json:1',
        'realtime graphql-redis-subscriptions ? @ package.json:1',
        'realtime server @ src/team.resolver.ts:4',
        'event server emits memberAdded @ src/team.resolver.ts:4',
        'event server emits team/{id}/added @ src/team.service.ts:3',
        'event client handles memberAdded @ web/member.graphql:1',
        'adapter graphql-redis-subscriptions @ package.json:1',
      ],
    ],
    [
      'event streams written by hand, and the page that reads them',
      {
        ...npm('express'),
        'server/stream.js':
          "export function stream(request, response) {\n  response.writeHead(200, { 'Content-Type': 'text/event-stream' });\n}\nexport const other = (r) => r.setHeader('content-type', 'text/event-stream');",
        'client/stream.js': "const source = new EventSource('/stream');",
      },
      [
        'realtime server-sent events ? @ server/stream.js:2',
        'realtime server @ server/stream.js:2',
        'realtime server @ server/stream.js:4',
        'realtime client @ client/stream.js:1',
      ],
    ],
    [
      'hosted services: Pusher, Ably, Supabase',
      {
        ...npm('pusher', 'pusher-js', 'ably', '@supabase/supabase-js'),
        'server/notify.js':
          "const pusher = require('./pusher');\npusher.trigger(`board-${id}`, 'card-moved', {});\nably.channels.get('boards').publish('moved', {});",
        'client/live.tsx':
          "import { supabase } from './supabase';\nsupabase\n  .channel('room')\n  .on('postgres_changes', { event: '*', schema: 'public', table: 'cards' }, reload)\n  .on('broadcast', { event: 'cursor' }, draw)\n  .subscribe();",
      },
      [
        'realtime pusher ? @ package.json:1',
        'realtime pusher-js ? @ package.json:1',
        'realtime ably ? @ package.json:1',
        'realtime supabase realtime ? @ client/live.tsx:5',
        'realtime server @ server/notify.js:2',
        'realtime server @ server/notify.js:3',
        'realtime client @ client/live.tsx:5',
        'event client handles cursor to room @ client/live.tsx:5',
        'event client handles postgres_changes of cards to room @ client/live.tsx:4',
        'event server emits card-moved to board-{id} @ server/notify.js:2',
        'event server emits moved to boards @ server/notify.js:3',
      ],
    ],
    [
      'databases that push: Firebase, Convex',
      {
        ...npm('firebase', 'convex', 'react'),
        'src/Cards.tsx':
          "import { onSnapshot } from 'firebase/firestore';\nimport { useQuery } from 'convex/react';\nimport { api } from '../convex/_generated/api';\nexport const Cards = () => useQuery(api.cards.list);\nonSnapshot(query, draw);",
      },
      [
        'realtime convex ? @ src/Cards.tsx:4',
        'realtime firebase ? @ src/Cards.tsx:5',
        'realtime client @ src/Cards.tsx:4',
        'realtime client @ src/Cards.tsx:5',
        'event client handles cards.list @ src/Cards.tsx:4',
      ],
    ],
    [
      'rooms as a service: Liveblocks, PartyKit',
      {
        ...npm('@liveblocks/react', 'partykit', 'partysocket'),
        'party/board.ts':
          "import type * as Party from 'partykit/server';\nexport default class Board implements Party.Server {\n  onMessage() {}\n}",
        'src/Board.tsx':
          "import { useOthers } from '@liveblocks/react';\nimport usePartySocket from 'partysocket/react';\nexport const Board = () => [useOthers(), usePartySocket({ room: 'a' })];",
      },
      [
        'realtime partykit ? @ package.json:1',
        'realtime partysocket ? @ package.json:1',
        'realtime @liveblocks/react ? @ package.json:1',
        'realtime server @ party/board.ts:2',
        'realtime client @ src/Board.tsx:3',
      ],
    ],
    [
      'clients of servers in other languages: Action Cable, Echo, SignalR, STOMP',
      {
        ...npm('@rails/actioncable', 'laravel-echo', '@microsoft/signalr', '@stomp/stompjs'),
        'app/javascript/board.js':
          "import consumer from './consumer';\nconsumer.subscriptions.create({ channel: 'BoardChannel', id: 1 }, { received() {} });",
        'resources/js/orders.js': "window.Echo.private(`orders.${id}`).listen('OrderShipped', show);",
        'web/hub.ts':
          "import { HubConnectionBuilder } from '@microsoft/signalr';\nconst connection = new HubConnectionBuilder().build();\nconnection.on('CardMoved', draw);\nconnection.invoke('MoveCard', 1);",
        'web/stomp.ts':
          "import { Client } from '@stomp/stompjs';\nconst client = new Client({});\nclient.subscribe('/topic/cards', draw);\nclient.publish({ destination: '/app/move', body });",
      },
      [
        'realtime laravel-echo ? @ package.json:1',
        'realtime @rails/actioncable ? @ package.json:1',
        'realtime @microsoft/signalr ? @ package.json:1',
        'realtime @stomp/stompjs ? @ package.json:1',
        'realtime client @ web/hub.ts:2',
        'realtime client @ web/stomp.ts:2',
        'realtime client @ app/javascript/board.js:2',
        'realtime client @ resources/js/orders.js:1',
        'event client handles CardMoved @ web/hub.ts:3',
        'event client handles BoardChannel @ app/javascript/board.js:2',
        'event client handles OrderShipped to orders.{id} @ resources/js/orders.js:1',
        'event client emits MoveCard @ web/hub.ts:4',
        'event client handles /topic/cards @ web/stomp.ts:3',
        'event client emits /app/move @ web/stomp.ts:4',
      ],
    ],
    [
      'sockets before modules, upgrades by hand, collaboration servers, Adonis',
      {
        ...npm('socket.io', 'ws', '@hocuspocus/server', '@adonisjs/transmit'),
        'server/io.js': "const io = require('socket.io')(server);\nio.on('connection', (socket) => socket.on('move', () => {}));",
        'server/upgrade.ts':
          "import { WebSocketServer } from 'ws';\nimport { Server } from '@hocuspocus/server';\nconst sockets = new WebSocketServer({ noServer: true });\nserver.on('upgrade', (request, socket, head) => sockets.handleUpgrade(request, socket, head, done));\nexport const documents = Server.configure({ debounce: 3000 });",
        'app/transmit.ts':
          "import transmit from '@adonisjs/transmit/services/main';\ntransmit.registerRoutes();\ntransmit.broadcast(`boards/${id}`, { moved: true });",
      },
      [
        'realtime socket.io ? @ package.json:1',
        'realtime ws ? @ package.json:1',
        'realtime @hocuspocus/server ? @ package.json:1',
        'realtime @adonisjs/transmit ? @ app/transmit.ts:2',
        'realtime server @ server/io.js:1',
        'realtime server @ server/upgrade.ts:3',
        'realtime server @ server/upgrade.ts:5',
        'realtime server @ app/transmit.ts:2',
        'realtime server @ server/upgrade.ts:4',
        'event server handles move @ server/io.js:2',
        'event server emits boards/{id} @ app/transmit.ts:3',
      ],
    ],
  ];

  test.each(rows)('%s', (_, files, facts) => {
    expect(realtimeOf(files)).toEqual(facts);
  });
});

describe('layers of other languages', () => {
  const rows: readonly (readonly [string, Files, readonly string[]])[] = [
    [
      'Python: Starlette, aiohttp, Tornado, event streams of Django',
      {
        'requirements.txt': 'starlette==1.0.0\n',
        'app/routes.py': 'routes = [WebSocketRoute("/ws", Board)]\nclass Board(WebSocketEndpoint):\n    pass\n',
        'app/other.py': 'ws = web.WebSocketResponse()\nclass Echo(tornado.websocket.WebSocketHandler):\n    pass\n',
        'app/notify.py': 'send_event(f"board-{id}", "moved", {})\n# send_event("no", "no", {})\n',
      },
      [
        'realtime starlette 1.0.0 @ app/routes.py:1',
        'realtime server @ app/other.py:1',
        'realtime server @ app/other.py:2',
        'realtime server @ app/routes.py:1',
        'realtime server @ app/routes.py:2',
        'event server emits moved to board-{id} @ app/notify.py:1',
      ],
    ],
    [
      'Ruby: models that broadcast, the view that listens',
      {
        Gemfile: 'gem "turbo-rails"\n',
        'app/models/card.rb': 'class Card\n  broadcasts_refreshes\nend\n',
        'app/views/boards/show.html.erb': '<%= turbo_stream_from @board %>\n',
      },
      [
        'realtime turbo-rails ? @ Gemfile:1',
        'realtime server @ app/models/card.rb:2',
        'realtime client @ app/views/boards/show.html.erb:1',
      ],
    ],
    [
      'Scala: Play and Akka HTTP',
      {
        'app/Boards.scala': 'def socket = WebSocket.accept[String, String] { request =>\n}\n',
        'app/Routes.scala': 'path("ws") { handleWebSocketMessages(flow) }\n',
      },
      [
        'realtime play ? @ app/Boards.scala:1',
        'realtime akka http ? @ app/Routes.scala:1',
        'realtime server @ app/Boards.scala:1',
        'realtime server @ app/Routes.scala:1',
      ],
    ],
    [
      '.NET: hubs with typed clients',
      {
        'Hub.cs':
          'public class BoardHub : Hub<IBoardClient>\n{\n  public Task Move(int id) => Clients.Group($"board-{id}").CardMoved(id);\n}\n',
      },
      [
        'realtime server @ Hub.cs:1',
        'event server handles Move @ Hub.cs:3',
        'event server emits CardMoved to board-{id} @ Hub.cs:3',
      ],
    ],
    [
      'Go: melody, centrifuge, Socket.IO, streams of gin',
      {
        'main.go':
          'package main\n\nfunc main() {\n\tm := melody.New()\n\tnode, _ := centrifuge.New(config)\n\tserver.OnEvent("/", "move", move)\n\tserver.BroadcastToRoom("/", room, "moved", card)\n\tc.SSEvent("progress", 1)\n}\n',
      },
      [
        'realtime server @ main.go:4',
        'realtime server @ main.go:5',
        'event server handles move @ main.go:6',
        'event server emits moved to room @ main.go:7',
        'event server emits progress @ main.go:8',
      ],
    ],
    [
      'Elixir: live views and what PubSub carries, but not the socket of the code reloader',
      {
        'lib/app_web/endpoint.ex': '  socket "/phoenix/live_reload/socket", Phoenix.LiveReloader.Socket\n',
        'lib/app_web.ex': 'def live_view do\n  quote do\n    use Phoenix.LiveView\n  end\nend\n',
        'lib/app_web/live/board_live.ex':
          'defmodule AppWeb.BoardLive do\n  use AppWeb, :live_view\n  def handle_event("move", _, socket), do: move(socket)\nend\n',
        'lib/app/boards.ex': 'Phoenix.PubSub.broadcast(App.PubSub, "board:#{id}", {:card_moved, card})\n',
      },
      [
        'realtime server @ lib/app_web/live/board_live.ex:2',
        'event server emits card_moved to "board:#{id}" @ lib/app/boards.ex:1',
        'event server handles move @ lib/app_web/live/board_live.ex:3',
      ],
    ],
    [
      'Rust: actix, warp, tungstenite',
      {
        'src/main.rs':
          'async fn a() { let (r, s, m) = actix_ws::handle(&req, body)?; }\nfn b() { warp::ws().map(|ws| ws); }\nasync fn c() { accept_async(stream).await; }\n',
      },
      ['realtime server @ src/main.rs:1', 'realtime server @ src/main.rs:2', 'realtime server @ src/main.rs:3'],
    ],
  ];

  test.each(rows)('%s', (_, files, facts) => {
    expect(realtimeOf(files)).toEqual(facts);
  });
});

describe('what only looks like a real-time layer', () => {
  const rows: readonly (readonly [string, Files])[] = [
    ['comments', { 'src/a.js': '// sails.sockets.broadcast("a", "b")\n// Meteor.publish("x")\n' }],
    ['documents', { 'docs/sockets.md': 'Call `sails.sockets.broadcast(room, event)`; `Content-Type: text/event-stream`.\n' }],
    ['tests', { 'test/a.test.js': 'Meteor.publish("cards", () => {});\nconst io = require("socket.io")(server);\n' }],
    ['a request that accepts a stream', { 'src/ai.js': "fetch(url, { headers: { Accept: 'text/event-stream' } });\n" }],
    [
      'a query that is not live',
      {
        ...npm('@tanstack/react-query'),
        'src/a.tsx': "import { useQuery } from '@tanstack/react-query';\nuseQuery(api.cards.list);\n",
      },
    ],
    [
      'observables',
      {
        ...npm('rxjs'),
        'src/a.ts': "import { Subject } from 'rxjs';\nchannel$.subscribe('moved');\nchannel.publish('moved');\n",
      },
    ],
    [
      'TLS sockets',
      {
        'server/a.js':
          "const socket = tls.connect(443);\nsocket.on('secureConnect', done);\nsocket.on('timeout', done);\nsocket.to\n",
      },
    ],
  ];

  test.each(rows)('%s', (_, files) => {
    expect(realtimeOf(files)).toEqual([]);
  });
});
