/**
 * A real PNG that stands for a screenshot of a chat. It shows nobody and holds no words.
 *
 * @param width pixels
 * @param height pixels
 */
export declare function screenshotPng(width?: number, height?: number): Uint8Array<ArrayBuffer>;
