/** The visible switch between system, light and dark colours: three radio buttons, so arrow keys work by themselves. */
import type { ReactNode } from 'react';
import { messages } from './messages.ts';
import { themes, type Theme } from './theme.ts';

const themeNames: Readonly<Record<Theme, string>> = {
  system: messages.themeSystem,
  light: messages.themeLight,
  dark: messages.themeDark,
};

interface ThemeSwitchProps {
  readonly theme: Theme;
  readonly onChange: (theme: Theme) => void;
}

export function ThemeSwitch({ theme, onChange }: ThemeSwitchProps): ReactNode {
  return (
    <fieldset className="theme-switch">
      <legend>{messages.themeLabel}</legend>
      {themes.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name="theme"
            value={option}
            checked={option === theme}
            onChange={() => {
              onChange(option);
            }}
          />
          <span>{themeNames[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}
