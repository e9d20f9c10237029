export {
  startLightning,
  type Lightning,
  type LightningOptions,
  type PageAddress,
  type RecordPageAddress,
} from './start-lightning';
