import Cryoablation from './Cryoablation.astro';
import FocalLaserAblation from './FocalLaserAblation.astro';
import HighIntensityFocusedUltrasound from './HighIntensityFocusedUltrasound.astro';
import IrreversibleElectroporation from './IrreversibleElectroporation.astro';
import MicrowaveAblation from './MicrowaveAblation.astro';
import NeedleGuidance from './NeedleGuidance.astro';
import RadiofrequencyAblation from './RadiofrequencyAblation.astro';
import TransarterialChemoembolization from './TransarterialChemoembolization.astro';
import TransarterialRadioembolization from './TransarterialRadioembolization.astro';

/** Their size in their own units. */
export const PLATE_SIZE = { width: 360, height: 246 };

/** The drawing of each plate, by the id of its procedure. */
export const PLATE_DRAWINGS = {
  'radiofrequency-ablation': RadiofrequencyAblation,
  'microwave-ablation': MicrowaveAblation,
  cryoablation: Cryoablation,
  'focal-laser-ablation': FocalLaserAblation,
  'transarterial-chemoembolization': TransarterialChemoembolization,
  'transarterial-radioembolization': TransarterialRadioembolization,
  'high-intensity-focused-ultrasound': HighIntensityFocusedUltrasound,
  'irreversible-electroporation': IrreversibleElectroporation,
  'needle-guidance': NeedleGuidance,
};
