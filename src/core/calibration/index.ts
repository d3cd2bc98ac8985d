/** From a shop's figures to the model of where people look (attention.md section 6), and back: what it said beside what came. */
export { type Calibration, calibrate, type Fit, type PlaceResult, rowsByViewport } from './calibrate';
export { besidePredicted, type Comparison } from './compare';
export { GATE, type GateProblem } from './gate';
export { type Place, placesOf } from './places';
export { plainResult } from './plain';
export { fittedDevice, fittedOf, hasResult, keptAs, type ShopAttention, shopAttention, withFitted, withoutFitted } from './record';
export { rotates, rotationCommands, rotationOf, rotationSchedule } from './rotation';
