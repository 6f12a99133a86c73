import session from 'express-session';

declare module 'express-session' {
  interface SessionData {
    userId: string;
  }
}

export function sessionMiddleware(secret: string, store?: session.Store) {
  return session({
    name: 'kanban.sid',
    secret,
    store,
    resave: false,
    saveUninitialized: false,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: 'auto',
      maxAge: 7 * 24 * 60 * 60 * 1000,
    },
  });
}
