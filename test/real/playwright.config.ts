/** The built application on real catalogues; all else as end to end. */
import { defineConfig } from '@playwright/test';
import endToEnd from '../e2e/playwright.config';

export default defineConfig(endToEnd, { testDir: import.meta.dirname, testMatch: '*.spec.ts', timeout: 120_000 });
