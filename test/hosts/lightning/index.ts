export { startLightning, type Lightning, type LightningOptions, type RecordPageAddress } from './start-lightning';
