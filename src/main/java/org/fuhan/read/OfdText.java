package org.fuhan.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dom4j.DocumentException;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicStructure.doc.Document;
import org.ofdrw.core.basicStructure.pageObj.CT_TemplatePage;
import org.ofdrw.core.basicStructure.pageObj.Page;
import org.ofdrw.core.basicStructure.pageObj.Template;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.reader.ResourceLocator;
import org.ofdrw.reader.ResourceManage;

/**
 * An OFD (GB/T 33190-2016) → text: the pages of all its documents, each with the templates it stands on; annotations, seals and
 * attachments are left out. A page that holds only a picture is given to {@link PictureWords}. Stateless.
 */
final class OfdText {
    private static final int FEWEST_LETTERS = 10;

    private final OFDReader reader;
    private final Limits limits;
    private final PictureWords images;
    private final PageTexts pages = new PageTexts();
    private boolean pictures;

    private OfdText(OFDReader reader, Limits limits, PictureWords images) {
        this.reader = reader;
        this.limits = limits;
        this.images = images;
    }

    /**
     * The text.
     *
     * @throws CannotRead if it is encrypted, unfolds beyond measure, or holds pictures of pages only and {@code images} reads none
     * @throws IOException if it is damaged
     */
    static RawText of(byte[] bytes, Limits limits, PictureWords images) throws IOException, SaxText.TooLong {
        try (OfdPackage unpacked = OfdPackage.of(bytes);
                OFDReader reader = new OFDReader(unpacked.folder().toString(), false)) {
            OfdText ofd = new OfdText(reader, limits, images);
            ofd.read();
            RawText raw = ofd.pages.raw();
            if (ofd.pictures
                    && raw.text().chars().filter(Character::isLetterOrDigit).count() < FEWEST_LETTERS) {
                ofd.pages.requireOpened();
                throw CannotRead.needsOcr();
            }
            return RunningHeads.without(raw);
        } catch (DocumentException | FileNotFoundException e) {
            throw new IOException(e);
        }
    }

    private void read() throws IOException, DocumentException, SaxText.TooLong {
        int documents = reader.getOFDDir().getOfd().getDocBodies().size();
        for (int i = 0; i < documents; i++) {
            ResourceManage resources = resources(i);
            Document document = reader.cdDoc(i);
            try {
                document(document, resources);
            } finally {
                reader.getResourceLocator().restore();
            }
        }
    }

    /** Fonts, pictures and drawings; null where their lists are broken, since the text needs none of them. */
    private @Nullable ResourceManage resources(int document) {
        try {
            return new ResourceManage(reader, document);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private void document(Document document, @Nullable ResourceManage resources)
            throws IOException, DocumentException, SaxText.TooLong {
        Map<String, ST_Loc> templates = new HashMap<>();
        if (document.getCommonData() != null) {
            for (CT_TemplatePage template : document.getCommonData().getTemplatePages()) {
                templates.put(String.valueOf(template.getID()), template.getBaseLoc());
            }
        }
        if (document.getPages() == null) {
            throw new IOException("a document without pages");
        }
        ResourceLocator places = reader.getResourceLocator();
        for (org.ofdrw.core.basicStructure.pageTree.Page entry :
                document.getPages().getPages()) {
            Page page = places.get(entry.getBaseLoc(), Page::new);
            OfdPage content = new OfdPage(resources);
            for (Template used : page.getTemplates()) {
                ST_Loc place = templates.get(String.valueOf(used.getTemplateID()));
                if (place != null) {
                    fill(content, places.get(place, Page::new));
                }
            }
            fill(content, page);
            append(content, resources);
        }
    }

    private static void fill(OfdPage content, Page page) {
        if (page.getContent() != null) {
            page.getContent().getLayers().forEach(content::add);
        }
    }

    private void append(OfdPage page, @Nullable ResourceManage resources) throws SaxText.TooLong {
        String words = page.text();
        Optional<String> picture = words.isBlank() ? page.picture() : Optional.empty();
        pictures |= picture.isPresent();
        PageRead read = picture.map(id -> read(resources, id)).orElse(PageRead.of(words));
        if (pages.length() + read.words().length() + 1 > limits.maxCharacters()) {
            throw new SaxText.TooLong();
        }
        if (picture.isPresent()) {
            pages.add(read);
        } else {
            pages.written(words);
        }
    }

    /** The words of a page's picture; unread where the package does not hold it, or lists it wrongly. */
    private PageRead read(@Nullable ResourceManage resources, String picture) {
        byte[] image;
        try {
            image = resources == null ? null : resources.getImageByteArray(picture);
        } catch (IOException | RuntimeException e) {
            return PageRead.unread(CannotRead.damaged(e));
        }
        return image == null ? PageRead.unread(CannotRead.missingPicture()) : images.words(image);
    }
}
