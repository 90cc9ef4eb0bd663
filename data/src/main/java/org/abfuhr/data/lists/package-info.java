/// Container lists as cities keep them: [ContainerLists] reads a file of open data or of a city platform, [ListMerge] makes rows of a city
/// pack of it. What a list does not say comes from [ListDefaults].
@NullMarked
package org.abfuhr.data.lists;

import org.jspecify.annotations.NullMarked;
