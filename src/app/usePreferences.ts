import { useEffect, useState } from 'react';
import { type Prefer, type Preferences, readPreferences } from './preferences';

const KEY = 'maskroom.preferences';

function load(): Preferences {
  try {
    return readPreferences(localStorage.getItem(KEY));
  } catch {
    // Storage may be forbidden; the preferences then last as long as the page.
    return readPreferences(null);
  }
}

/** The preferences and how to change some of them; changes are remembered and the theme applied. */
export function usePreferences(): [Preferences, Prefer] {
  const [preferences, setPreferences] = useState(load);
  useEffect(() => {
    document.documentElement.dataset.theme = preferences.theme;
    try {
      localStorage.setItem(KEY, JSON.stringify(preferences));
    } catch {
      // As above.
    }
  }, [preferences]);
  const change = (part: Partial<Preferences>) => setPreferences((old) => ({ ...old, ...part }));
  return [preferences, change];
}
