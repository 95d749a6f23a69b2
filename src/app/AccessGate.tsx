import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { signIn } from '../predictions/api';
import { configOptions } from '../predictions/configOptions';
import { text } from '../text/text';
import { Button } from '../ui/Button';

const t = text.app;

/** Asks for the token of a server that wants one; the server then remembers it in a cookie. */
export function AccessGate() {
  const id = useId();
  const [token, setToken] = useState('');
  const client = useQueryClient();
  const signingIn = useMutation({
    mutationFn: signIn,
    onSuccess: () => client.invalidateQueries(configOptions),
  });
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        signingIn.mutate(token);
      }}
    >
      <label htmlFor={id}>{t.accessNeeded}</label>
      <div className="flex gap-2">
        <input
          id={id}
          aria-label={t.accessToken}
          type="password"
          autoComplete="current-password"
          value={token}
          onChange={(event) => setToken(event.target.value)}
          className="h-8 min-w-0 flex-1 rounded-md border border-line bg-ground px-2 phone:h-11"
        />
        <Button type="submit" disabled={token === '' || signingIn.isPending}>
          {t.signIn}
        </Button>
      </div>
      {signingIn.isError && (
        <p role="alert" className="text-danger">
          {t.accessRefused}
        </p>
      )}
    </form>
  );
}
