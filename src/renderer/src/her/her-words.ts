// The words of her side of the screen, in English; another language comes on top of them.

import i18next from 'i18next';
import answering from '../../../../resources/locales/en/answering.json';
import her from '../../../../resources/locales/en/her.json';
import herSharing from '../../../../resources/locales/en/her-sharing.json';

i18next.addResourceBundle('en', 'answering', answering);
i18next.addResourceBundle('en', 'her', her);
i18next.addResourceBundle('en', 'her-sharing', herSharing);
