import pg from 'pg';

export type Row = Record<string, unknown>;

export type Queries = {
  query: <T extends Row>(sql: string, values?: unknown[]) => Promise<{ rows: T[] }>;
};

export type Database = Queries & {
  transaction: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
};

export function connectDatabase(url: string): Database & { end: () => Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  return {
    query: (sql, values) => pool.query(sql, values),
    transaction: async (work) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work({ query: (sql, values) => client.query(sql, values) });
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
    end: () => pool.end(),
  };
}
