/**
 * Calls by which layers with a grammar of their own speak: what Sails, Meteor, Feathers, tRPC or a hosted service call their
 * rooms and events. Socket.IO, ws and the like are read by `realtime-script.ts`.
 */
export type CallSign = {
  /** The layer as a profile names it. */
  readonly layer: string;
  /** The callee with its calls as `()`: `sails.sockets.broadcast`, `supabase.channel().on`. */
  readonly callee: RegExp;
  /** Module or package that has to be there, in the file's imports or among the packages; absent for names that nothing else has. */
  readonly needs?: RegExp;
  readonly side: 'server' | 'client' | 'as the file';
  /** Whether the call shows where the layer lives; told once per file. */
  readonly site?: boolean;
  readonly event?: {
    readonly action: 'emit' | 'handle';
    readonly name: EventName;
    /** Argument that holds the room, or the method of the chain that names it. */
    readonly room?: number | string;
  };
};

/**
 * Where the name stands: in an argument, in an option of the first argument, in the keys of the first argument, in the property
 * that the call is the value of, or in the last step but one of the callee.
 */
export type EventName =
  | { readonly argument: number }
  | { readonly option: string; readonly of: number }
  | { readonly keysOf: number }
  | { readonly from: 'property' | 'callee' | 'reference' };

const first: EventName = { argument: 0 };
const second: EventName = { argument: 1 };

const TRPC = /^@trpc\//;
const GRAPHQL = /^(?:graphql-subscriptions|graphql-redis-subscriptions|graphql-yoga|@graphql-yoga\/.*|mercurius|type-graphql)$/;
const SUPABASE = /^@supabase\/(?:supabase-js|ssr|realtime-js)$/;
const FIREBASE = /^(?:firebase(?:\/.*)?|@react-native-firebase\/.*|@angular\/fire(?:\/.*)?)$/;
const TRANSMIT = /^@adonisjs\/transmit(?:-client)?(?:\/.*)?$/;

export const CALL_SIGNS: readonly CallSign[] = [
  {
    layer: 'sails',
    callee: /^sails\.sockets\.broadcast$/,
    side: 'server',
    event: { action: 'emit', name: second, room: 0 },
  },
  { layer: 'sails', callee: /^sails\.sockets\.blast$/, side: 'server', event: { action: 'emit', name: first } },
  { layer: 'sails', callee: /^sails\.sockets\.(?:join|addRoomMembersToRooms)$/, side: 'server', site: true },
  { layer: 'sails', callee: /^sailsIOClient$/, needs: /^sails\.io\.js$/, side: 'client', site: true },
  { layer: 'sails', callee: /^io\.socket\.on$/, side: 'client', event: { action: 'handle', name: first } },
  {
    layer: 'meteor',
    callee: /^(?:Meteor\.publish|(?:Meteor\.)?publishComposite)$/,
    side: 'server',
    site: true,
    event: { action: 'emit', name: first },
  },
  {
    layer: 'meteor',
    callee: /^(?:Meteor|this|template|templateInstance|tpl|instance|self|Template\.instance\(\))\.subscribe$|^useSubscribe$/,
    needs: /^meteor\//,
    side: 'client',
    site: true,
    event: { action: 'handle', name: first },
  },
  { layer: 'meteor', callee: /^Meteor\.methods$/, side: 'server', event: { action: 'handle', name: { keysOf: 0 } } },
  {
    layer: 'meteor',
    callee: /^Meteor\.(?:call|callAsync|apply|applyAsync)$/,
    side: 'as the file',
    event: { action: 'emit', name: first },
  },
  { layer: 'feathers', callee: /^app\.channel\(\)\.join$/, needs: /^@feathersjs\//, side: 'server', site: true },
  {
    layer: 'feathers',
    callee: /\.service\(\)\.publish$/,
    needs: /^@feathersjs\//,
    side: 'server',
    site: true,
    event: { action: 'emit', name: first, room: 'service' },
  },
  {
    layer: 'feathers',
    callee: /\.service\(\)\.on$/,
    needs: /^@feathersjs\//,
    side: 'as the file',
    event: { action: 'handle', name: first, room: 'service' },
  },
  {
    layer: 'trpc',
    callee: /\.subscription$/,
    needs: TRPC,
    side: 'server',
    site: true,
    event: { action: 'emit', name: { from: 'property' } },
  },
  {
    layer: 'trpc',
    callee: /\.useSubscription$/,
    needs: TRPC,
    side: 'client',
    site: true,
    event: { action: 'handle', name: { from: 'callee' } },
  },
  { layer: 'trpc', callee: /^(?:wsLink|httpSubscriptionLink|createWSClient)$/, needs: TRPC, side: 'client', site: true },
  { layer: 'trpc', callee: /^applyWSSHandler$/, needs: TRPC, side: 'server', site: true },
  {
    layer: 'graphql subscriptions',
    callee: /(?:^|\.)pub_?sub\w*\.publish$/i,
    needs: GRAPHQL,
    side: 'server',
    event: { action: 'emit', name: first },
  },
  {
    layer: 'graphql subscriptions',
    callee: /(?:^|\.)pub_?sub\w*\.(?:asyncIterator|asyncIterableIterator)$/i,
    needs: GRAPHQL,
    side: 'server',
    site: true,
  },
  {
    layer: 'adonis transmit',
    callee: /^transmit\.broadcast(?:Except)?$/,
    needs: TRANSMIT,
    side: 'server',
    event: { action: 'emit', name: first },
  },
  { layer: 'adonis transmit', callee: /^transmit\.(?:authorize|registerRoutes)$/, needs: TRANSMIT, side: 'server', site: true },
  {
    layer: 'adonis transmit',
    callee: /^transmit\.subscription$/,
    needs: TRANSMIT,
    side: 'client',
    site: true,
    event: { action: 'handle', name: first },
  },
  {
    layer: 'pusher',
    callee: /(?:^|\.)pusher\w*\.trigger$/i,
    needs: /^pusher$/,
    side: 'server',
    site: true,
    event: { action: 'emit', name: second, room: 0 },
  },
  {
    layer: 'ably',
    callee: /(?:^|\.)channel\w*(?:\.get\(\))?\.publish$/i,
    needs: /^ably(?:\/.*)?$/,
    side: 'as the file',
    site: true,
    event: { action: 'emit', name: first, room: 'get' },
  },
  {
    layer: 'ably',
    callee: /(?:^|\.)channel\w*(?:\.get\(\))?\.subscribe$/i,
    needs: /^ably(?:\/.*)?$/,
    side: 'client',
    site: true,
    event: { action: 'handle', name: first, room: 'get' },
  },
  { layer: 'ably', callee: /^useChannel$/, needs: /^ably(?:\/.*)?$/, side: 'client', site: true },
  {
    layer: 'supabase realtime',
    callee: /(?:^|\.)channel\w*(?:\(\))?(?:\.on\(\))*\.on$/i,
    needs: SUPABASE,
    side: 'client',
    site: true,
    event: { action: 'handle', name: { option: 'event', of: 1 }, room: 'channel' },
  },
  {
    layer: 'supabase realtime',
    callee: /(?:^|\.)channel\w*(?:\(\))?\.send$/i,
    needs: SUPABASE,
    side: 'as the file',
    event: { action: 'emit', name: { option: 'event', of: 0 }, room: 'channel' },
  },
  { layer: 'firebase', callee: /(?:^|\.)onSnapshot$/, needs: FIREBASE, side: 'client', site: true },
  {
    layer: 'firebase',
    callee: /^(?:onValue|onChild(?:Added|Changed|Removed|Moved))$/,
    needs: FIREBASE,
    side: 'client',
    site: true,
  },
  {
    layer: 'convex',
    callee: /^use(?:Paginated)?Query$/,
    needs: /^convex\/react$/,
    side: 'client',
    site: true,
    event: { action: 'handle', name: { from: 'reference' } },
  },
  {
    layer: 'liveblocks',
    callee: /^(?:createRoomContext|use(?:Others|Storage|Self|Room|(?:Update)?MyPresence|BroadcastEvent|EventListener))$/,
    needs: /^@liveblocks\//,
    side: 'client',
    site: true,
  },
  { layer: 'partykit', callee: /^usePartySocket$/, needs: /^partysocket(?:\/.*)?$/, side: 'client', site: true },
  {
    layer: 'laravel echo',
    callee: /^(?:window\.)?[eE]cho(?:\.\w+\(\))+\.listen$/,
    side: 'client',
    site: true,
    event: { action: 'handle', name: first, room: 'channel|private|join|encryptedPrivate' },
  },
  {
    layer: 'laravel echo',
    callee: /^useEcho(?:Public|Presence|Model)?$/,
    needs: /^@laravel\/echo-/,
    side: 'client',
    site: true,
    event: { action: 'handle', name: second, room: 0 },
  },
  {
    layer: 'actioncable',
    callee: /(?:^|\.)subscriptions\.create$/,
    needs: /^(?:@rails\/actioncable|actioncable|@anycable\/.*)$|(?:^|\/)consumer$/,
    side: 'client',
    site: true,
    event: { action: 'handle', name: { option: 'channel', of: 0 } },
  },
  {
    layer: 'phoenix',
    callee: /(?:^|\.)channel\w*\.push$/i,
    needs: /^phoenix$/,
    side: 'client',
    event: { action: 'emit', name: first },
  },
  {
    layer: 'signalr',
    callee: /(?:^|\.)(?:connection|hub)\w*\.(?:invoke|send|stream)$/i,
    needs: /^@microsoft\/signalr$/,
    side: 'client',
    event: { action: 'emit', name: first },
  },
  {
    layer: 'stomp',
    callee: /(?:^|\.)\w*(?:client|stomp)\w*\.subscribe$/i,
    needs: /^@stomp\/|^stompjs$|^webstomp-client$/,
    side: 'client',
    event: { action: 'handle', name: first },
  },
  {
    layer: 'stomp',
    callee: /(?:^|\.)\w*(?:client|stomp)\w*\.publish$/i,
    needs: /^@stomp\//,
    side: 'client',
    event: { action: 'emit', name: { option: 'destination', of: 0 } },
  },
  { layer: 'elysia', callee: /\.ws$/, needs: /^elysia$/, side: 'server', site: true },
  { layer: 'ws', callee: /\.handleUpgrade$/, side: 'server', site: true },
  { layer: 'sse', callee: /^(?:fetchEventSource)$/, needs: /^@microsoft\/fetch-event-source$/, side: 'client', site: true },
  { layer: 'sse', callee: /^createEventStream$/, needs: /^(?:h3|nitro(?:\/.*)?|nuxt)$/, side: 'server', site: true },
];
