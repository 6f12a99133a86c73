import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildSnapshot } from '../../../src/snapshot/build-snapshot.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';

type Files = Readonly<Record<string, string>>;

/** Small made-up repositories of different stacks that the plans beside this file were written for. */
const repositories: Readonly<Record<string, Files>> = {
  'nest-chat': {
    ...npm('support', {
      '@nestjs/core': '10.4.1',
      '@nestjs/common': '10.4.1',
      '@nestjs/websockets': '10.4.1',
      '@nestjs/platform-socket.io': '10.4.1',
      'socket.io': '4.7.5',
      ws: '8.18.0',
    }),
    'src/main.ts':
      "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module';\n\nasync function bootstrap() {\n  const app = await NestFactory.create(AppModule);\n  await app.listen(3000);\n}\nvoid bootstrap();\n",
    'src/app.module.ts': "import { Module } from '@nestjs/common';\n\n@Module({})\nexport class AppModule {}\n",
    'src/chat/chat.gateway.ts':
      "import { SubscribeMessage, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';\nimport type { Server } from 'socket.io';\n\n@WebSocketGateway()\nexport class ChatGateway {\n  @WebSocketServer() server!: Server;\n\n  @SubscribeMessage('message:send')\n  send(body: { text: string }) {\n    this.server.emit('message:new', body);\n  }\n}\n",
    'src/auth/auth.service.ts': 'export function verifyToken(token: string): { id: string } {\n  return { id: token };\n}\n',
    'src/messages/messages.service.ts':
      'export class MessagesService {\n  create(text: string) {\n    return { text };\n  }\n}\n',
    'deploy/deployment.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: support\nspec:\n  replicas: 3\n  template:\n    spec:\n      containers:\n        - name: app\n          image: support\n',
  },
  'next-orders': {
    ...npm('shop', { next: '15.1.0', react: '19.0.0', 'react-dom': '19.0.0' }, { build: 'next build', dev: 'next dev' }),
    'tsconfig.json': '{ "compilerOptions": { "strict": true, "paths": { "@/*": ["./*"] } } }\n',
    'vercel.json': '{ "framework": "nextjs" }\n',
    'lib/orders.ts':
      'export async function getOrder(id: string): Promise<{ id: string; status: string }> {\n  return { id, status: "new" };\n}\n',
    'app/orders/[id]/page.tsx': 'export default function Page() {\n  return <main />;\n}\n',
    'components/Timeline.tsx': 'export function Timeline() {\n  return <ol />;\n}\n',
  },
  'django-tickets': {
    'requirements.txt': 'django==5.1.2\ndjangorestframework==3.15.2\nchannels==4.1.0\nchannels-redis==4.2.1\ndaphne==4.1.2\n',
    'manage.py': 'import sys\n',
    'helpdesk/asgi.py': 'from django.core.asgi import get_asgi_application\n\napplication = get_asgi_application()\n',
    'helpdesk/settings.py': 'INSTALLED_APPS = ["channels", "tickets"]\n',
    'tickets/signals.py': 'from django.db.models.signals import post_save\n',
    'tickets/views.py': 'from rest_framework import viewsets\n\n\nclass TicketViewSet(viewsets.ModelViewSet):\n    pass\n',
    'tickets/serializers.py': `${'#\n'.repeat(10)}\nclass TicketSerializer:\n    pass\n`,
    'deploy/nginx.conf': 'server {\n  location / {\n    proxy_pass http://web;\n    proxy_read_timeout 60s;\n  }\n}\n',
  },
  'rails-auction': {
    Gemfile: "source 'https://rubygems.org'\ngem 'rails', '~> 8.0'\ngem 'redis'\n",
    'Gemfile.lock':
      'GEM\n  remote: https://rubygems.org/\n  specs:\n    rails (8.0.1)\n    redis (5.3.0)\n\nDEPENDENCIES\n  rails (~> 8.0)\n  redis\n',
    'config/cable.yml': 'production:\n  adapter: redis\n',
    'app/channels/application_cable/connection.rb':
      'module ApplicationCable\n  class Connection < ActionCable::Connection::Base\n  end\nend\n',
    'app/models/bid.rb': 'class Bid < ApplicationRecord\nend\n',
    'app/models/auction.rb': 'class Auction < ApplicationRecord\nend\n',
    'app/views/auctions/show.html.erb': '<h1>Auction</h1>\n',
    'app/javascript/controllers/bids_controller.js':
      "import { Controller } from '@hotwired/stimulus';\nexport default class extends Controller {}\n",
  },
  'phoenix-poll': {
    'mix.exs': 'defmodule Polls.MixProject do\n  use Mix.Project\n  defp deps do\n    [{:phoenix, "~> 1.7.18"}]\n  end\nend\n',
    'mix.lock': '%{\n  "phoenix": {:hex, :phoenix, "1.7.18", "abc", [:mix], [], "hexpm", "def"},\n}\n',
    'lib/polls_web/channels/user_socket.ex': 'defmodule PollsWeb.UserSocket do\n  use Phoenix.Socket\nend\n',
    'lib/polls/voting.ex': `defmodule Polls.Voting do\n${'  #\n'.repeat(7)}  def cast_vote(user, poll, option), do: {:ok, {user, poll, option}}\nend\n`,
    'assets/js/app.js': 'import "./poll_socket.js";\n',
    'assets/js/poll_socket.js': 'import { Socket } from "phoenix";\nexport const socket = new Socket("/socket");\n',
  },
  'metrics-ws': {
    ...npm('metrics', { express: '5.1.0', ws: '8.20.0' }),
    'src/server.ts':
      "import express from 'express';\n\nexport const app = express();\napp.get('/metrics', (_request, response) => void response.json([]));\n",
    'src/collector.ts':
      'export type Sample = { name: string; value: number };\n\nexport function collect(): Sample[] {\n  return [];\n}\n',
    'src/auth.ts': 'export function sessionOf(cookie: string): string {\n  return cookie;\n}\n',
    'deploy/ingress.yaml':
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: metrics\n  annotations:\n    nginx.ingress.kubernetes.io/proxy-read-timeout: "60"\nspec:\n  ingressClassName: nginx\n',
  },
  'docs-scaling': {
    ...npm('docs', {
      express: '4.21.2',
      'socket.io': '4.7.5',
      'socket.io-client': '4.7.5',
      '@socket.io/redis-adapter': '8.3.0',
      redis: '4.7.0',
    }),
    'src/io.ts':
      "import { Server } from 'socket.io';\nimport { createServer } from 'node:http';\n\nexport const io = new Server(createServer());\nio.on('connection', (socket) => {\n  socket.on('doc:open', (id: string) => socket.join(id));\n  socket.on('doc:patch', (patch: { id: string }) => io.to(patch.id).emit('doc:patch', patch));\n});\n",
  },
  'fastify-builds': {
    ...npm('builds', { fastify: '5.2.1', vue: '3.5.13' }),
    'src/routes/builds.ts':
      "import type { FastifyInstance } from 'fastify';\nimport { readFrom } from '../log-store.js';\n\nexport async function buildRoutes(app: FastifyInstance) {\n  app.get('/builds', async () => []);\n\n  /** One build. */\n  app.get('/builds/:id', async () => ({ log: readFrom }));\n}\n",
    'src/log-store.ts':
      'export async function* readFrom(id: string, from: number): AsyncGenerator<{ offset: number; text: string }> {\n  yield { offset: from, text: id };\n}\n',
    'web/src/BuildPage.vue': '<template><pre /></template>\n',
    'deploy/haproxy.cfg': 'defaults\n  timeout client 50s\n  timeout server 50s\n',
  },
};

export function repositoryOf(name: string): Snapshot {
  const files = name === 'kanban' ? filesBelow('examples/kanban') : repositories[name];
  if (files === undefined) throw new Error(`There is no repository ${name}.`);
  const entries = Object.entries(files)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([path, text]) => ({ path, size: Buffer.byteLength(text), content: Buffer.from(text) }));
  return buildSnapshot('1'.repeat(40), entries);
}

function filesBelow(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile() && !/node_modules|[\\/]\.claude[\\/]/.test(path));
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}

function npm(
  name: string,
  dependencies: Readonly<Record<string, string>>,
  scripts: Readonly<Record<string, string>> = { test: 'vitest run' },
): Files {
  const ranges = Object.fromEntries(Object.entries(dependencies).map(([dependency, version]) => [dependency, `^${version}`]));
  const packages = Object.fromEntries(
    Object.entries(dependencies).map(([dependency, version]) => [`node_modules/${dependency}`, { version }]),
  );
  return {
    'package.json': `${JSON.stringify({ name, version: '1.0.0', scripts, dependencies: ranges }, undefined, 2)}\n`,
    'package-lock.json': `${JSON.stringify({ name, lockfileVersion: 3, packages: { '': { name, dependencies: ranges }, ...packages } }, undefined, 2)}\n`,
  };
}
