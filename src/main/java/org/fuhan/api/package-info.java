/**
 * How do programs and the page reach it? The only package that sees Spark.
 *
 * <p>{@code GET /api/v1/letters?q=养老&region=厦门市} → {@link org.fuhan.api.Endpoints} says which route and which parameters,
 * {@link org.fuhan.api.Parameters} reads them with bounds, {@link org.fuhan.api.Services} answers, {@link
 * org.fuhan.api.Delivery} sends. What cannot be answered is a {@link org.fuhan.api.Refusal}, told as a {@link org.fuhan.api.Problem}.
 */
@NullMarked
package org.fuhan.api;

import org.jspecify.annotations.NullMarked;
