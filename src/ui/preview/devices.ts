/** Screens on which shoppers look at a page, and how a page stands on one. */

export type DeviceId = 'phone-s' | 'phone' | 'phone-l' | 'tablet' | 'laptop-s' | 'laptop' | 'desktop';

/** In CSS px. */
export interface Screen {
  width: number;
  height: number;
}

export const DEVICES: Readonly<Record<DeviceId, Screen>> = {
  'phone-s': { width: 360, height: 640 },
  phone: { width: 390, height: 844 },
  'phone-l': { width: 430, height: 932 },
  tablet: { width: 820, height: 1180 },
  'laptop-s': { width: 1280, height: 720 },
  laptop: { width: 1440, height: 900 },
  desktop: { width: 1920, height: 1080 },
};

/** The narrowest and the widest screen that can be asked for, in CSS px. */
export const WIDTHS = { min: 240, max: 3840 };

/** The devices that a page of a viewport is made for. */
export function devicesFor(isPhone: boolean): readonly DeviceId[] {
  return isPhone ? ['phone-s', 'phone', 'phone-l', 'tablet'] : ['laptop-s', 'laptop', 'desktop', 'tablet'];
}

export interface Placement {
  /** What a px of the page takes on the device: a phone fits the page to its width, a desktop shows it as large as it is. */
  scale: number;
  /** Empty room on each side of the page, in px of the device. */
  margin: number;
  /** Whether the page is wider than the screen. */
  isSideways: boolean;
}

/** How a page so wide stands on a screen so wide, both in CSS px. */
export function placeOn(pageWidth: number, screenWidth: number, isPhone: boolean): Placement {
  if (isPhone) return { scale: screenWidth / pageWidth, margin: 0, isSideways: false };
  return { scale: 1, margin: Math.max(0, (screenWidth - pageWidth) / 2), isSideways: pageWidth > screenWidth };
}

/** How large a screen can be drawn in a room: 1 where it fits, smaller where it is wider or higher than the room. */
export function fitInto(screen: Screen, room: Screen): number {
  return Math.min(1, room.width / screen.width, room.height / screen.height);
}
