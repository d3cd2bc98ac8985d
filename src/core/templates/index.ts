/** Templates of modules and pages: making, reading and applying them, and those that everybody has. */
export { supplyOf, templateAsModules, templateOnModule } from './apply';
export { BUILT_IN, builtIn } from './built-in';
export { readTemplate, type Template, templateOf } from './template';
