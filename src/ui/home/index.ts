/** The first screen, and which files the application takes. */
export { Home } from './Home';
export { PriceBars } from './PriceBars';
export { SettingsMenu } from './SettingsMenu';
