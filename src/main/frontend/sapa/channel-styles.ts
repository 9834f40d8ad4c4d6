import { css } from 'lit';

/** The hue of each medium, as --channel; web chat and what has none take the element's own. */
export const channelStyles = css`
  [data-channel='whatsapp'],
  [data-channel='line'] {
    --channel: 150;
  }
  [data-channel='email'] {
    --channel: 60;
  }
  [data-channel='telegram'] {
    --channel: 240;
  }
  [data-channel='instagram'] {
    --channel: 340;
  }
  [data-channel='custom'] {
    --channel: 310;
  }
`;
