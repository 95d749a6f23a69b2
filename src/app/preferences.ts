import { useEffect, useState } from 'react';

export type Theme = 'system' | 'light' | 'dark';
export type Tint = { color: string; opacity: number };

/** How this person likes to work; kept in this browser, apart from any session. */
export type Preferences = {
  brushSize: number;
  tint: Tint;
  theme: Theme;
};

const KEY = 'maskroom.preferences';
const DEFAULTS: Preferences = {
  brushSize: 40,
  tint: { color: '#ff2e63', opacity: 0.5 },
  theme: 'system',
};

/** What was stored, or the defaults where nothing (or nothing readable) was. */
function load(): Preferences {
  try {
    return { ...DEFAULTS, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };
  } catch {
    return DEFAULTS;
  }
}

/** The preferences and how to change some of them; changes are remembered and the theme applied. */
export function usePreferences(): [Preferences, (change: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(load);
  useEffect(() => {
    document.documentElement.dataset.theme = preferences.theme;
    try {
      localStorage.setItem(KEY, JSON.stringify(preferences));
    } catch {
      // Storage may be forbidden; the preferences then last as long as the page.
    }
  }, [preferences]);
  const change = (part: Partial<Preferences>) => setPreferences((old) => ({ ...old, ...part }));
  return [preferences, change];
}
