// What only the page can tell of the device.

/** iPhone, iPad or iPod: there WebGPU through ONNX Runtime has crashed tabs, so the model runs on the processor. */
export function isIosDevice({ userAgent, platform, maxTouchPoints }: { userAgent: string; platform: string; maxTouchPoints: number }): boolean {
  // An iPad says it is a Mac, but no Mac has a touch screen.
  return /iPhone|iPad|iPod/.test(userAgent) || (platform === 'MacIntel' && maxTouchPoints > 1);
}
