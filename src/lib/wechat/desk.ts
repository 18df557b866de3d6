/** Only the preview has a desk around the phone (desk.h5.ts). */
export function showCodesToDesk(): void {
  // WeChat's camera sees the other phone by itself.
}
