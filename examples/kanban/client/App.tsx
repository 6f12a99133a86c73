import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from './api.js';
import { BoardPage } from './BoardPage.js';

export function App() {
  const me = useQuery({ queryKey: ['me'], queryFn: api.me, retry: false });
  if (me.isPending) return <p>Loading…</p>;
  return me.data ? <Boards /> : <Login />;
}

function Boards() {
  const boards = useQuery({ queryKey: ['boards'], queryFn: api.boards });
  const [selected, setSelected] = useState<string>();
  const boardId = selected ?? boards.data?.[0]?.id;
  return (
    <>
      <nav>
        {boards.data?.map((board) => (
          <button key={board.id} type="button" onClick={() => setSelected(board.id)}>
            {board.title}
          </button>
        ))}
      </nav>
      {boardId ? <BoardPage key={boardId} boardId={boardId} /> : <p>No boards yet.</p>}
    </>
  );
}

function Login() {
  const client = useQueryClient();
  const [problem, setProblem] = useState('');
  async function submit(form: FormData) {
    try {
      client.setQueryData(['me'], await api.login(String(form.get('email')), String(form.get('password'))));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }
  return (
    <form action={submit}>
      <input name="email" type="email" required aria-label="Email" />
      <input name="password" type="password" required aria-label="Password" />
      <button type="submit">Log in</button>
      {problem && <p role="alert">{problem}</p>}
    </form>
  );
}
