@LiveTemplateDefaults(formatters = HouseStyle.class)
package sample;

import dev.livetemplate.LiveTemplateDefaults;
