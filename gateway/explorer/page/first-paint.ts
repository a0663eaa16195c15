/**
 * Sets the chosen colours before the first paint, so that a dark page never flashes light.
 * It must stay tiny: the browser waits for it.
 */
import { readTheme, showTheme } from './theme.ts';

showTheme(readTheme());
